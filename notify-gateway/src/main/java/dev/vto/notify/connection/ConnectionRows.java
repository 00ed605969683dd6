package dev.vto.notify.connection;

import dev.vto.platform.aws.Names;
import dev.vto.platform.aws.VtoTable;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.telemetry.Timestamps;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The one writer of {@code vto-connections}: which pod has which sockets. A row that is missing delays a push until the
 * pod's re-read; one that is left over costs a call in vain. Thread-safe.
 */
@Singleton
public class ConnectionRows {
    private static final Logger LOG = Logger.getLogger(ConnectionRows.class);
    private static final Duration TTL_AFTER_LIFE = Duration.ofHours(1);

    private final DynamoDbClient dynamo;
    private final String table;
    private final String node;
    private final Map<String, CompletableFuture<Void>> written = new ConcurrentHashMap<>();
    private final Set<CompletableFuture<Void>> removals = ConcurrentHashMap.newKeySet();
    private final Executor tasks = Executors.newVirtualThreadPerTaskExecutor();

    public ConnectionRows(DynamoDbClient dynamo, Names names, NodeConfig config) {
        this.dynamo = dynamo;
        this.table = names.table(VtoTable.CONNECTIONS);
        this.node = config.address().toString();
    }

    /** Writes the socket's row, in the background. */
    public void add(Socket socket) {
        written.put(socket.id(), CompletableFuture.runAsync(() -> put(socket), tasks));
    }

    /** Removes the socket's row once it is written, in the background. Does nothing the second time. */
    public void remove(Socket socket) {
        CompletableFuture<Void> put = written.remove(socket.id());
        if (put != null) {
            CompletableFuture<Void> removal = put.handleAsync((_, _) -> delete(socket), tasks);
            removals.add(removal);
            removal.whenComplete((_, _) -> removals.remove(removal));
        }
    }

    /** Waits, no longer than this, until every removal is done. */
    public void awaitRemovals(Duration atMost) {
        CompletableFuture.allOf(removals.toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** The other pods that have, or lately had, sockets of the owner (by the index, eventually consistent). */
    public Set<String> otherNodes(OwnerKey owner) {
        return dynamo
                .queryPaginator(q -> q.tableName(table)
                        .indexName("by-owner")
                        .keyConditionExpression("owner_key = :owner")
                        .expressionAttributeValues(Map.of(":owner", AttributeValue.fromS(owner.value()))))
                .items()
                .stream()
                .map(row -> row.get("node").s())
                .filter(other -> !other.equals(node))
                .collect(Collectors.toSet());
    }

    private void put(Socket socket) {
        try {
            dynamo.putItem(r -> r.tableName(table)
                    .item(Map.of(
                            "connection_id", AttributeValue.fromS(socket.id()),
                            "connected_at", AttributeValue.fromS(Timestamps.format(socket.openedAt())),
                            "owner_key", AttributeValue.fromS(socket.owner().value()),
                            "node", AttributeValue.fromS(node),
                            "ttl", AttributeValue.fromN(Long.toString(ttl(socket))))));
        } catch (RuntimeException e) {
            LOG.warn("A connection's row was not written; events that other pods receive reach it by re-read", e);
        }
    }

    private Void delete(Socket socket) {
        try {
            dynamo.deleteItem(r -> r.tableName(table).key(Map.of("connection_id", AttributeValue.fromS(socket.id()))));
        } catch (RuntimeException e) {
            LOG.warn("A connection's row was not removed; it goes by its ttl", e);
        }
        return null;
    }

    private static long ttl(Socket socket) {
        return socket.until().plus(TTL_AFTER_LIFE).getEpochSecond();
    }
}
