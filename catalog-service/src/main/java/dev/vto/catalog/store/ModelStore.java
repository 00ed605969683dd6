package dev.vto.catalog.store;

import dev.vto.catalog.row.ModelPhoto;
import dev.vto.catalog.row.Picture;
import dev.vto.platform.aws.Names;
import dev.vto.platform.aws.VtoTable;
import dev.vto.platform.catalog.CatalogColumns;
import dev.vto.platform.catalog.PictureStatus;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.telemetry.Timestamps;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The one writer of {@code vto-models}: photos of people and masks drawn on them. */
@Singleton
public final class ModelStore extends RowTable<ModelPhoto> {
    private static final String BY_OWNER = "by-owner";
    private static final int PAGE = 100;
    private static final List<String> INDEX_KEYS =
            List.of(CatalogColumns.OWNER_KEY, Columns.CREATED_AT, VtoTable.MODELS.key());

    public ModelStore(DynamoDbClient dynamo, Names names) {
        super(dynamo, names, VtoTable.MODELS, ModelColumns::write, ModelColumns::read);
    }

    /** Photos of the owner that are ready and not expired, newest first; starts after a key, empty for the beginning. */
    public Slice<ModelPhoto> ready(OwnerKey owner, Instant now, int limit, Map<String, AttributeValue> start) {
        return query(limit, start, INDEX_KEYS, owner.value(), q -> q.indexName(BY_OWNER)
                .scanIndexForward(false)
                .limit(PAGE)
                .keyConditionExpression("owner_key = :owner")
                .filterExpression(
                        "#kind = :photo AND #status = :ready AND (attribute_not_exists(expires_at) OR expires_at > :now)")
                .expressionAttributeNames(Map.of("#kind", CatalogColumns.KIND, "#status", CatalogColumns.STATUS))
                .expressionAttributeValues(Map.of(
                        ":owner", AttributeValue.fromS(owner.value()),
                        ":photo", AttributeValue.fromS(ModelColumns.PHOTO),
                        ":ready", AttributeValue.fromS(PictureStatus.READY.text()),
                        ":now", AttributeValue.fromS(Timestamps.format(now)))));
    }

    /** The owner's masks of a photo, as far as the index knows them; starts after a key, empty for the beginning. */
    public Slice<ModelPhoto> masksOf(String modelId, OwnerKey owner, Map<String, AttributeValue> start) {
        return query(PAGE, start, INDEX_KEYS, owner.value(), q -> q.indexName(BY_OWNER)
                .keyConditionExpression("owner_key = :owner")
                .filterExpression("mask_of = :model")
                .expressionAttributeValues(Map.of(
                        ":owner", AttributeValue.fromS(owner.value()), ":model", AttributeValue.fromS(modelId))));
    }

    @Override
    ModelPhoto changed(ModelPhoto model, Picture picture, Instant now) {
        return model.with(picture, now);
    }
}
