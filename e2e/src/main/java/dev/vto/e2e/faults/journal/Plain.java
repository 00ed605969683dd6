package dev.vto.e2e.faults.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows as JSON without DynamoDB's types. */
public final class Plain {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Plain() {}

    /** The row. */
    public static ObjectNode row(Map<String, AttributeValue> row) {
        ObjectNode plain = JSON.objectNode();
        row.forEach((column, value) -> plain.set(column, value(value)));
        return plain;
    }

    private static JsonNode value(AttributeValue value) {
        return switch (value.type()) {
            case S -> JSON.textNode(value.s());
            case N -> number(new BigDecimal(value.n()));
            case BOOL -> JSON.booleanNode(value.bool());
            case M -> row(value.m());
            case L ->
                value.l().stream()
                        .map(Plain::value)
                        .collect(
                                JSON::arrayNode,
                                com.fasterxml.jackson.databind.node.ArrayNode::add,
                                com.fasterxml.jackson.databind.node.ArrayNode::addAll);
            default -> JSON.nullNode();
        };
    }

    private static JsonNode number(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                ? JSON.numberNode(number.longValueExact())
                : JSON.numberNode(number);
    }
}
