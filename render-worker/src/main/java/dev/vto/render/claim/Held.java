package dev.vto.render.claim;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.Lease;
import dev.vto.platform.job.store.JobStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A job in this worker's hands. Belongs to the thread that works on it; others may renew the lease, or stop the work by
 * interrupting that thread.
 */
public final class Held implements AutoCloseable {
    private final JobStore jobs;
    private final Clock clock;
    private final Duration leaseFor;
    private final Duration grace;
    private final CountDownLatch draining;
    private final Consumer<Held> release;
    private final Thread worker = Thread.currentThread();
    private volatile Job job;
    private volatile Lease lease;
    private Stopped.Reason stopped;
    private boolean settled;
    private Future<?> renewing = CompletableFuture.completedFuture(null);

    Held(
            Job claimed,
            JobStore jobs,
            Clock clock,
            Duration leaseFor,
            Duration grace,
            CountDownLatch draining,
            Consumer<Held> release) {
        this.job = claimed;
        this.lease = claimed.lease();
        this.jobs = jobs;
        this.clock = clock;
        this.leaseFor = leaseFor;
        this.grace = grace;
        this.draining = draining;
        this.release = release;
    }

    void renewedBy(Future<?> schedule) {
        this.renewing = schedule;
    }

    /** The row as this worker last wrote it. */
    public Job job() {
        return job;
    }

    /** The fence of this worker's writes. */
    public String token() {
        return lease.token();
    }

    /**
     * Makes the next version of the row.
     *
     * @param move what the job machine makes of the present one
     * @throws Stopped when the job is not this worker's any more
     */
    public Job advance(Function<Job, Optional<Job>> move) throws Stopped {
        Job before = job;
        Job next = move.apply(before).orElseThrow(() -> new Stopped(Stopped.Reason.LEASE_LOST));
        if (!jobs.move(before, next)) {
            throw new Stopped(Stopped.Reason.LEASE_LOST);
        }
        job = next;
        return next;
    }

    /** Makes the lease longer; false when it is not this worker's any more. */
    boolean renew() {
        Lease longer = lease.renewed(clock.instant().plus(leaseFor));
        boolean held = jobs.renew(job, longer, longer.takeoverAt(grace));
        if (held) {
            lease = longer;
        }
        return held;
    }

    /**
     * Makes the next version of the row before something expensive that it tells of. The table may take so long that somebody else has
     * the job afterwards and begins as well, so the lease is looked at once more.
     *
     * @param move what the job machine makes of the present one
     * @throws Stopped when this worker is being stopped, or the job is not this worker's any more
     */
    public Job begin(Function<Job, Optional<Job>> move) throws Stopped {
        if (draining.getCount() == 0) {
            throw new Stopped(Stopped.Reason.DRAINING);
        }
        Job next = advance(move);
        ensureHeld();
        return next;
    }

    /**
     * Waits before something is tried again.
     *
     * @throws Stopped at once when this worker is being stopped
     * @throws InterruptedException when the job is not this worker's any more
     */
    public void pause(Duration time) throws Stopped, InterruptedException {
        if (draining.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new Stopped(Stopped.Reason.DRAINING);
        }
    }

    /**
     * Makes sure that nobody else can have taken the job: by the clock while the lease runs, else by a renewal. One that
     * took longer than the lease that it gave says nothing about now, and is followed by another.
     *
     * @throws Stopped when it is not this worker's any more
     */
    public void ensureHeld() throws Stopped {
        while (!clock.instant().isBefore(lease.until())) {
            if (!renew()) {
                throw new Stopped(Stopped.Reason.LEASE_LOST);
            }
        }
    }

    /** Interrupts the work, unless it is past the point where that would do good; says whether it did. */
    synchronized boolean stop(Stopped.Reason reason) {
        boolean inTime = !settled && stopped == null;
        if (inTime) {
            stopped = reason;
            worker.interrupt();
        }
        return inTime;
    }

    /**
     * From here on nothing interrupts the work; what remains is short.
     *
     * @return why it was stopped before, or nothing
     */
    public synchronized Optional<Stopped.Reason> settle() {
        if (!settled) {
            settled = true;
            // an interruption of ours must not hit what comes next
            Thread.interrupted();
        }
        return Optional.ofNullable(stopped);
    }

    /** Renews no more. */
    @Override
    public void close() {
        settle();
        renewing.cancel(false);
        release.accept(this);
    }
}
