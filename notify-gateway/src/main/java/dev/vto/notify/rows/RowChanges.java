package dev.vto.notify.rows;

import dev.vto.platform.telemetry.StackTraces;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Makes changes of rows, as many in one call as wait: a single one at once, those of thousands of clients that come together by 25.
 * Changes of one row are in order only if the later is begun when the earlier is done. Thread-safe.
 */
@Singleton
class RowChanges {
    private static final Logger LOG = Logger.getLogger(RowChanges.class);
    private static final int MOST_CALLS = 16;
    private static final int MOST_TRIES = 4;
    private static final int LONGEST_PAUSE_MS = 500;

    private final ConnectionTable table;
    private final Executor tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Change> waiting = new ArrayDeque<>();
    private int calling;

    private record Change(RowChange row, int tries, CompletableFuture<Void> done) {}

    RowChanges(ConnectionTable table) {
        this.table = table;
    }

    /**
     * Begins a change.
     *
     * @return completes when it is made, exceptionally when it could not be, which was logged then
     */
    CompletableFuture<Void> begin(RowChange row) {
        Change change = new Change(row, 1, new CompletableFuture<>());
        add(change);
        return change.done;
    }

    private void add(Change change) {
        boolean call;
        synchronized (waiting) {
            waiting.add(change);
            call = calling < MOST_CALLS;
            calling += call ? 1 : 0;
        }
        if (call) {
            tasks.execute(this::call);
        }
    }

    private void call() {
        for (Map<String, Change> batch = next(); !batch.isEmpty(); batch = next()) {
            try {
                make(batch);
            } catch (Throwable e) {
                fail(batch.values(), e);
            }
        }
    }

    /* DynamoDB takes no two changes of one row in one call. */
    private Map<String, Change> next() {
        Map<String, Change> batch = new LinkedHashMap<>();
        synchronized (waiting) {
            Iterator<Change> all = waiting.iterator();
            while (all.hasNext() && batch.size() < ConnectionTable.MOST_AT_ONCE) {
                Change change = all.next();
                if (batch.putIfAbsent(change.row.id(), change) == null) {
                    all.remove();
                }
            }
            calling -= batch.isEmpty() ? 1 : 0;
        }
        return batch;
    }

    private void make(Map<String, Change> batch) throws InterruptedException {
        Set<String> left = table.change(batch.values().stream().map(Change::row).toList());
        batch.forEach((id, change) -> {
            if (!left.contains(id)) {
                change.done.complete(null);
            }
        });
        if (!left.isEmpty()) {
            Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MS));
            left.forEach(id -> again(batch.get(id)));
        }
    }

    private void again(Change change) {
        if (change.tries < MOST_TRIES) {
            add(new Change(change.row, change.tries + 1, change.done));
        } else {
            fail(Set.of(change), new IllegalStateException("DynamoDB had no room for it, " + MOST_TRIES + " times"));
        }
    }

    private static void fail(Collection<Change> changes, Throwable reason) {
        LOG.warnf(
                StackTraces.worth(reason),
                "%d rows of connections were not changed, for example %s; the next look at this node's rows makes it good: %s",
                changes.size(),
                changes.iterator().next().row.id(),
                reason);
        changes.forEach(change -> change.done.completeExceptionally(reason));
    }
}
