package dev.vto.jobs.waiting;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.store.JobStore;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads rows for those who wait for jobs, so many at a time: where the table is slow they wait for each other, and neither fill the heap
 * nor keep requests waiting. Thread-safe.
 */
@Singleton
public class Polls {
    private final JobStore store;
    private final WaitConfig config;
    private final Semaphore free;

    Polls(JobStore store, WaitConfig config) {
        this.store = store;
        this.config = config;
        this.free = new Semaphore(config.readsAtOnce(), true);
    }

    /** The job as it is now, nothing where it is gone; or as it was, where so many read that its turn does not come soon. */
    public Optional<Job> read(Job before) {
        if (!turnComesSoon()) {
            return Optional.of(before);
        }
        try {
            return store.get(before.id());
        } finally {
            free.release();
        }
    }

    /* Not for long: a waiter's time may be over, a client gone, a pod about to stop. */
    private boolean turnComesSoon() {
        try {
            return free.tryAcquire(config.poll().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
