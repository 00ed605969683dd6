package dev.vto.platform.catalog;

import dev.vto.platform.aws.Names;
import dev.vto.platform.aws.S3Address;
import dev.vto.platform.aws.VtoTable;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.telemetry.Timestamps;
import dev.vto.platform.tryon.GarmentClass;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads the catalogue for services that do not write it. Consistent reads; thread-safe. What has expired is not there,
 * even while its row is.
 */
@Singleton
public class CatalogReader {
    private static final String BY_EXTERNAL_ID = "by-external-id";

    private final DynamoDbClient dynamo;
    private final Names names;
    private final Clock clock;

    public CatalogReader(DynamoDbClient dynamo, Names names, Clock clock) {
        this.dynamo = dynamo;
        this.names = names;
        this.clock = clock;
    }

    /** The product, or nothing. */
    public Optional<CatalogEntry> product(String productId) {
        return get(VtoTable.PRODUCTS, productId);
    }

    /** The product that carries the retailer's SKU, or nothing; the row itself is asked whether it still does. */
    public Optional<CatalogEntry> productByExternalId(String externalId) {
        List<Map<String, AttributeValue>> found = dynamo.query(q -> q.tableName(names.table(VtoTable.PRODUCTS))
                        .indexName(BY_EXTERNAL_ID)
                        .keyConditionExpression("external_id = :e")
                        .expressionAttributeValues(Map.of(":e", AttributeValue.fromS(externalId))))
                .items();
        return found.stream()
                .map(row ->
                        row(VtoTable.PRODUCTS, row.get(VtoTable.PRODUCTS.key()).s()))
                .filter(row -> externalId.equals(text(row, CatalogColumns.EXTERNAL_ID)))
                .findFirst()
                .map(row -> entry(VtoTable.PRODUCTS, row));
    }

    /** The model photo or mask, or nothing. */
    public Optional<CatalogEntry> model(String modelId) {
        return get(VtoTable.MODELS, modelId);
    }

    private Optional<CatalogEntry> get(VtoTable table, String id) {
        Map<String, AttributeValue> row = row(table, id);
        return row.isEmpty() || expired(row) ? Optional.empty() : Optional.of(entry(table, row));
    }

    private boolean expired(Map<String, AttributeValue> row) {
        Instant expiresAt = read(row, CatalogColumns.EXPIRES_AT, Timestamps::parse);
        return expiresAt != null && !clock.instant().isBefore(expiresAt);
    }

    private Map<String, AttributeValue> row(VtoTable table, String id) {
        return dynamo.getItem(r -> r.tableName(names.table(table))
                        .key(Map.of(table.key(), AttributeValue.fromS(id)))
                        .consistentRead(true))
                .item();
    }

    private static CatalogEntry entry(VtoTable table, Map<String, AttributeValue> row) {
        return new CatalogEntry(
                text(row, table.key()),
                PictureStatus.of(text(row, CatalogColumns.STATUS)),
                text(row, CatalogColumns.REJECT_REASON),
                picture(row),
                read(row, CatalogColumns.GARMENT_CLASS, GarmentClass::valueOf),
                text(row, CatalogColumns.MASK_PROMPT),
                read(row, CatalogColumns.OWNER_KEY, OwnerKey::new),
                text(row, CatalogColumns.MASK_OF));
    }

    private static PreparedPicture picture(Map<String, AttributeValue> row) {
        String prepared = text(row, CatalogColumns.PREPARED);
        return prepared == null
                ? null
                : new PreparedPicture(
                        S3Address.parse(prepared),
                        text(row, CatalogColumns.SHA256),
                        Integer.parseInt(row.get(CatalogColumns.WIDTH).n()),
                        Integer.parseInt(row.get(CatalogColumns.HEIGHT).n()));
    }

    private static String text(Map<String, AttributeValue> row, String column) {
        return read(row, column, Function.identity());
    }

    private static <T> T read(Map<String, AttributeValue> row, String column, Function<String, T> as) {
        AttributeValue value = row.get(column);
        return value == null ? null : as.apply(value.s());
    }
}
