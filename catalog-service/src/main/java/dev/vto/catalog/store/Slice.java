package dev.vto.catalog.store;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Some rows of a listing, as an index suggests them.
 *
 * @param rows in the listing's order
 * @param next key to go on after; empty after the last row
 */
public record Slice<R>(List<R> rows, Map<String, AttributeValue> next) {}
