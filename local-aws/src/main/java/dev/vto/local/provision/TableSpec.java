package dev.vto.local.provision;

import dev.vto.local.template.Section;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/**
 * A table.
 *
 * @param timeToLive attribute that ends rows, or empty; recorded only, since the stand-in removes nothing
 */
public record TableSpec(CreateTableRequest request, String timeToLive) {

    /** Physical name. */
    public String name() {
        return request.tableName();
    }

    /** Name of its partition key. */
    public String key() {
        return request.keySchema().getFirst().attributeName();
    }

    static TableSpec from(Section table) {
        table.only(
                "TableName",
                "BillingMode",
                "AttributeDefinitions",
                "KeySchema",
                "GlobalSecondaryIndexes",
                "TimeToLiveSpecification",
                "PointInTimeRecoverySpecification");
        var request = CreateTableRequest.builder()
                .tableName(table.text("TableName"))
                .billingMode(BillingMode.valueOf(table.text("BillingMode")))
                .attributeDefinitions(table.sections("AttributeDefinitions").stream()
                        .map(TableSpec::attribute)
                        .toList())
                .keySchema(key(table));
        var indexes = new ArrayList<GlobalSecondaryIndex>();
        for (Section index : table.sections("GlobalSecondaryIndexes")) {
            index.only("IndexName", "KeySchema", "Projection");
            indexes.add(GlobalSecondaryIndex.builder()
                    .indexName(index.text("IndexName"))
                    .keySchema(key(index))
                    .projection(projection(index.section("Projection")))
                    .build());
        }
        if (!indexes.isEmpty()) {
            request.globalSecondaryIndexes(indexes);
        }
        var timeToLive = table.has("TimeToLiveSpecification")
                ? table.section("TimeToLiveSpecification").text("AttributeName")
                : "";
        return new TableSpec(request.build(), timeToLive);
    }

    private static AttributeDefinition attribute(Section definition) {
        definition.only("AttributeName", "AttributeType");
        return AttributeDefinition.builder()
                .attributeName(definition.text("AttributeName"))
                .attributeType(definition.text("AttributeType"))
                .build();
    }

    private static List<KeySchemaElement> key(Section owner) {
        return owner.sections("KeySchema").stream()
                .map(element -> element.only("AttributeName", "KeyType"))
                .map(element -> KeySchemaElement.builder()
                        .attributeName(element.text("AttributeName"))
                        .keyType(element.text("KeyType"))
                        .build())
                .toList();
    }

    private static Projection projection(Section projection) {
        projection.only("ProjectionType", "NonKeyAttributes");
        var built = Projection.builder().projectionType(projection.text("ProjectionType"));
        return projection.has("NonKeyAttributes")
                ? built.nonKeyAttributes(projection.texts("NonKeyAttributes")).build()
                : built.build();
    }
}
