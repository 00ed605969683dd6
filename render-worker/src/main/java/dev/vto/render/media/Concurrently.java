package dev.vto.render.media;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs a few tasks at the same time, each on a virtual thread, and waits for all of them. */
final class Concurrently {
    private Concurrently() {}

    /**
     * Results in the order of the tasks.
     *
     * @throws InterruptedException when the caller was interrupted; the tasks are, too
     * @throws Exception what the first failed task threw
     */
    static <T> List<T> all(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>(tasks.size());
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
