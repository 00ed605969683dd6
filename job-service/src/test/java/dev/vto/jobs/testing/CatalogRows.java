package dev.vto.jobs.testing;

import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes rows of the catalogue as catalog-service would, each with an id of its own. */
public final class CatalogRows {
    private final DynamoDbClient dynamo;
    private final Endpoints aws;

    public CatalogRows(Endpoints aws) {
        this.aws = aws;
        this.dynamo = AwsClients.of(aws).dynamoDb(aws.dynamodb());
    }

    /** A ready photo of the caller's, 600 x 900; the pairs change or add text attributes. */
    public String model(String... pairs) {
        return write("vto-models", "model_id", pairs, "owner_key", Jobs.CALLER.value());
    }

    /** A ready mask of the photo, of its size. */
    public String mask(String modelId, String... pairs) {
        return write(
                "vto-models", "model_id", pairs, "owner_key", Jobs.CALLER.value(), "kind", "mask", "mask_of", modelId);
    }

    /** A ready shirt. */
    public String product(String... pairs) {
        return write("vto-products", "product_id", pairs, "garment_class", "SHORT_SLEEVE_SHIRT");
    }

    private String write(String table, String key, String[] pairs, String... defaults) {
        String id = UUID.randomUUID().toString();
        Map<String, String> texts = new HashMap<>();
        put(texts, "status", "ready", "prepared_s3_url", "s3://" + aws.bucket() + "/prepared/" + id + ".jpg");
        put(texts, "sha256", "ab".repeat(32), "width", "600", "height", "900");
        put(texts, defaults);
        put(texts, pairs);
        Map<String, AttributeValue> row = new HashMap<>();
        row.put(key, AttributeValue.fromS(id));
        texts.forEach((column, text) -> {
            if (!text.isEmpty()) {
                boolean number = column.equals("width") || column.equals("height");
                row.put(column, number ? AttributeValue.fromN(text) : AttributeValue.fromS(text));
            }
        });
        dynamo.putItem(p -> p.tableName(aws.table(table)).item(row));
        return id;
    }

    private static void put(Map<String, String> texts, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            texts.put(pairs[i], pairs[i + 1]);
        }
    }
}
