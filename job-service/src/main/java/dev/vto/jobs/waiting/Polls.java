package dev.vto.jobs.waiting;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.store.JobStore;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Reads rows for those who wait for jobs, so many at a time: where the table is slow they wait for each other, and neither fill the heap
 * nor keep requests waiting. Thread-safe.
 */
@Singleton
public class Polls {
    private static final int AT_ONCE = 32;

    private final JobStore store;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Polls(JobStore store) {
        this.store = store;
    }

    /** The job as it is now, or nothing. */
    public Optional<Job> read(String id) {
        turns.acquireUninterruptibly();
        try {
            return store.get(id);
        } finally {
            turns.release();
        }
    }
}
