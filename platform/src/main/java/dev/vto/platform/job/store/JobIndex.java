package dev.vto.platform.job.store;

import dev.vto.platform.aws.Names;
import dev.vto.platform.aws.VtoTable;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.page.Cursor;
import dev.vto.platform.telemetry.Timestamps;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Finds ids of jobs by the table's indexes. They only suggest: whoever acts on an id reads the row first. */
@Singleton
public class JobIndex {
    private final DynamoDbClient dynamo;
    private final String table;

    public JobIndex(DynamoDbClient dynamo, Names names) {
        this.dynamo = dynamo;
        this.table = names.table(VtoTable.JOBS);
    }

    /**
     * One page of ids.
     *
     * @param ids in the index's order
     * @param cursor where the next page begins, or null after the last
     */
    public record Page(List<String> ids, String cursor) {}

    /** Open jobs of one bucket (0 to 7) that were due by now, the longest overdue first. */
    public Page due(int bucket, Instant now, int most, String cursor) {
        return page(dynamo.query(q -> q.tableName(table)
                .indexName("open-jobs")
                .keyConditionExpression("open_bucket = :bucket AND due_at <= :now")
                .expressionAttributeValues(Map.of(
                        ":bucket", AttributeValue.fromN(Integer.toString(bucket)),
                        ":now", AttributeValue.fromS(Timestamps.format(now))))
                .limit(most)
                .exclusiveStartKey(start(cursor))));
    }

    /** An owner's jobs created since then, the newest first; none are left behind a cursor that is older. */
    public Page ownedBy(OwnerKey owner, Instant since, int most, String cursor) {
        AttributeValue from = Cursor.start(cursor).get("created_at");
        // DynamoDB refuses to begin outside of what it is asked for; times in rows are ordered as texts
        if (from != null && from.s().compareTo(Timestamps.format(since)) < 0) {
            return new Page(List.of(), null);
        }
        return page(dynamo.query(q -> q.tableName(table)
                .indexName("by-owner")
                .keyConditionExpression("owner_key = :owner AND created_at >= :since")
                .expressionAttributeValues(Map.of(
                        ":owner", AttributeValue.fromS(owner.value()),
                        ":since", AttributeValue.fromS(Timestamps.format(since))))
                .scanIndexForward(false)
                .limit(most)
                .exclusiveStartKey(start(cursor))));
    }

    private static Map<String, AttributeValue> start(String cursor) {
        Map<String, AttributeValue> key = Cursor.start(cursor);
        return key.isEmpty() ? null : key;
    }

    private static Page page(QueryResponse found) {
        return new Page(
                found.items().stream().map(row -> row.get(JobColumns.ID).s()).toList(),
                Cursor.after(found.lastEvaluatedKey()));
    }
}
