package dev.vto.local.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts parts side by side and remembers what has to be closed, last started first. */
final class Startup implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);
    private static final Executor THREADS = work -> Thread.ofPlatform().daemon().start(work);

    private final Timings timings = new Timings();
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    <T> CompletableFuture<T> async(String phase, Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> timings.of(phase, work), THREADS);
    }

    /** Closes the part with the rest; at once when the rest is closed already, because another part failed. */
    synchronized <T extends AutoCloseable> T closing(T part) {
        started.push(part);
        if (closed) {
            close();
        }
        return part;
    }

    Timings timings() {
        return timings;
    }

    static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                LOG.warn("A part of the local stack did not stop cleanly: {}", e.getMessage());
            }
        }
    }
}
