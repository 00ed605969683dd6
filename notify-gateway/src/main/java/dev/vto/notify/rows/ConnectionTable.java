package dev.vto.notify.rows;

import dev.vto.notify.connection.Socket;
import dev.vto.platform.aws.Names;
import dev.vto.platform.aws.VtoTable;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.telemetry.Timestamps;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
    private static final int MOST_AT_ONCE = 25;

    private final DynamoDbClient dynamo;
    private final String table;

    ConnectionTable(DynamoDbClient dynamo, Names names) {
        this.dynamo = dynamo;
        this.table = names.table(VtoTable.CONNECTIONS);
    }

    void put(Socket socket, String node) {
        dynamo.putItem(r -> r.tableName(table)
                .item(Map.of(
                        "connection_id", text(socket.id()),
                        "connected_at", text(Timestamps.format(socket.openedAt())),
                        "owner_key", text(socket.owner().value()),
                        "node", text(node),
                        "ttl", AttributeValue.fromN(Long.toString(ttl(socket.until()))))));
    }

    void delete(String id) {
        dynamo.deleteItem(r -> r.tableName(table).key(key(id)));
    }

    /** Deletes many; those that DynamoDB had no room for stay. */
    void deleteAll(Collection<String> ids) {
        List<String> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            List<WriteRequest> deletes = all.subList(from, Math.min(from + MOST_AT_ONCE, all.size())).stream()
                    .map(id -> WriteRequest.builder()
                            .deleteRequest(d -> d.key(key(id)))
                            .build())
                    .toList();
            dynamo.batchWriteItem(r -> r.requestItems(Map.of(table, deletes)));
        }
    }

    /** The nodes of the owner's rows; eventually consistent. */
    Set<String> nodesOf(OwnerKey owner) {
        return found("by-owner", "owner_key", owner.value(), "node");
    }

    /** The ids of the node's rows; eventually consistent. */
    Set<String> idsOn(String node) {
        return found("by-node", "node", node, "connection_id");
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

    private static long ttl(Instant until) {
        return until.plus(TTL_AFTER_LIFE).getEpochSecond();
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("connection_id", text(id));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
