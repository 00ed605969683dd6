package dev.vto.notify.rows;

import dev.vto.notify.connection.Registry;
import dev.vto.notify.connection.Socket;
import dev.vto.platform.owner.OwnerKey;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Which pod has which sockets. A row that is missing delays a push until the pod's re-read; one that is left over costs a
 * call in vain. Thread-safe.
 */
@Singleton
public class ConnectionRows {
    private static final Logger LOG = Logger.getLogger(ConnectionRows.class);

    private final ConnectionTable table;
    private final RowChanges changes;
    private final ConnectionIds ids;
    private final Registry registry;
    private final String node;
    private final Map<String, CompletableFuture<Void>> written = new ConcurrentHashMap<>();
    private final Set<CompletableFuture<Void>> removals = ConcurrentHashMap.newKeySet();

    ConnectionRows(ConnectionTable table, RowChanges changes, ConnectionIds ids, Registry registry, NodeConfig config) {
        this.table = table;
        this.changes = changes;
        this.ids = ids;
        this.registry = registry;
        this.node = config.address().toString();
    }

    /** Writes the socket's row, in the background. */
    public void add(Socket socket) {
        // known before it begins: a look at the rows meanwhile must not take it for one that was left behind
        CompletableFuture<Void> known = new CompletableFuture<>();
        written.put(socket.id(), then(known, new RowChange.Put(socket, node)));
        known.complete(null);
    }

    /** Removes the socket's row once it is written, in the background. Does nothing the second time. */
    public void remove(Socket socket) {
        CompletableFuture<Void> put = written.remove(socket.id());
        if (put != null) {
            CompletableFuture<Void> removal =
                    then(put, new RowChange.Delete(socket.id())).exceptionally(_ -> null);
            removals.add(removal);
            removal.whenComplete((_, _) -> removals.remove(removal));
        }
    }

    /** Waits, no longer than this, until every removal is done or has failed. */
    public void awaitRemovals(Duration atMost) {
        CompletableFuture.allOf(removals.toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** The other pods that have, or lately had, sockets of the owner (by the index, eventually consistent). */
    public Set<String> otherNodes(OwnerKey owner) {
        return table.nodesOf(owner).stream().filter(Predicate.not(node::equals)).collect(Collectors.toSet());
    }

    /**
     * Makes this node's rows those of its open sockets: removes what a former process at this address left behind and what could
     * not be removed when its socket closed, writes again what was not written or was removed by a pod that could not reach this one.
     *
     * @param settled of sockets opened since then the index may not know yet
     */
    void reconcile(Instant settled) {
        Set<String> found = table.idsOn(node);
        Set<String> left = found.stream()
                .filter(id -> !ids.mine(id) || !written.containsKey(id))
                .collect(Collectors.toSet());
        if (!left.isEmpty()) {
            LOG.infof("Removing %d rows of this node without a socket", left.size());
            table.deleteAll(left);
        }
        registry.all().stream()
                .filter(socket ->
                        !found.contains(socket.id()) && socket.openedAt().isBefore(settled))
                .forEach(this::writeAgain);
    }

    /** Removes all rows of another node. If it lives after all, it writes them again. */
    public void forget(String other) {
        Set<String> left = table.idsOn(other);
        if (!left.isEmpty()) {
            LOG.infof("Removing %d rows of %s, which is not reached any more", left.size(), other);
            table.deleteAll(left);
        }
    }

    private void writeAgain(Socket socket) {
        written.computeIfPresent(socket.id(), (_, put) -> then(put, new RowChange.Put(socket, node)));
    }

    private CompletableFuture<Void> then(CompletableFuture<Void> before, RowChange change) {
        return before.exceptionally(_ -> null).thenCompose(_ -> changes.begin(change));
    }
}
