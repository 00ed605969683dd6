package dev.vto.notify.rows;

import dev.vto.notify.connection.Socket;
import dev.vto.platform.aws.Names;
import dev.vto.platform.aws.VtoTable;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.telemetry.Timestamps;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The one reader and writer of {@code vto-connections}. Rows have no conditions: an id is written by one process alone, and
 * never again once it is gone. Thread-safe.
 */
@Singleton
class ConnectionTable {
    private static final Duration TTL_AFTER_LIFE = Duration.ofHours(1);
    private static final String ID = "connection_id";

    /** Changes that DynamoDB takes in one BatchWriteItem. */
    static final int MOST_AT_ONCE = 25;

    private final DynamoDbClient dynamo;
    private final String table;

    ConnectionTable(DynamoDbClient dynamo, Names names) {
        this.dynamo = dynamo;
        this.table = names.table(VtoTable.CONNECTIONS);
    }

    /**
     * Makes changes of different rows.
     *
     * @param changes at most {@link #MOST_AT_ONCE}
     * @return the ids of those that DynamoDB had no room for
     */
    Set<String> change(Collection<? extends RowChange> changes) {
        Map<String, WriteRequest> requests = new HashMap<>();
        changes.forEach(change -> requests.put(change.id(), request(change)));
        Collection<WriteRequest> left = dynamo.batchWriteItem(r -> r.requestItems(Map.of(table, requests.values())))
                .unprocessedItems()
                .getOrDefault(table, List.of());
        return left.stream().map(ConnectionTable::idOf).collect(Collectors.toSet());
    }

    /** Removes many; those that DynamoDB had no room for stay. */
    void deleteAll(Collection<String> ids) {
        List<RowChange.Delete> all = ids.stream().map(RowChange.Delete::new).toList();
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            change(all.subList(from, Math.min(from + MOST_AT_ONCE, all.size())));
        }
    }

    /** The nodes of the owner's rows; eventually consistent. */
    Set<String> nodesOf(OwnerKey owner) {
        return found("by-owner", "owner_key", owner.value(), "node");
    }

    /** The ids of the node's rows; eventually consistent. */
    Set<String> idsOn(String node) {
        return found("by-node", "node", node, ID);
    }

    private Set<String> found(String index, String column, String value, String wanted) {
        return dynamo
                .queryPaginator(q -> q.tableName(table)
                        .indexName(index)
                        .keyConditionExpression("#column = :value")
                        .expressionAttributeNames(Map.of("#column", column))
                        .expressionAttributeValues(Map.of(":value", text(value))))
                .items()
                .stream()
                .map(row -> row.get(wanted).s())
                .collect(Collectors.toSet());
    }

    private static WriteRequest request(RowChange change) {
        return switch (change) {
            case RowChange.Put put ->
                WriteRequest.builder().putRequest(p -> p.item(row(put))).build();
            case RowChange.Delete(String id) ->
                WriteRequest.builder()
                        .deleteRequest(d -> d.key(Map.of(ID, text(id))))
                        .build();
        };
    }

    private static Map<String, AttributeValue> row(RowChange.Put put) {
        Socket socket = put.socket();
        return Map.of(
                ID,
                text(socket.id()),
                "connected_at",
                text(Timestamps.format(socket.openedAt())),
                "owner_key",
                text(socket.owner().value()),
                "node",
                text(put.node()),
                "ttl",
                AttributeValue.fromN(Long.toString(ttl(socket.until()))));
    }

    private static String idOf(WriteRequest request) {
        Map<String, AttributeValue> row = request.putRequest() == null
                ? request.deleteRequest().key()
                : request.putRequest().item();
        return row.get(ID).s();
    }

    private static long ttl(Instant until) {
        return until.plus(TTL_AFTER_LIFE).getEpochSecond();
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
