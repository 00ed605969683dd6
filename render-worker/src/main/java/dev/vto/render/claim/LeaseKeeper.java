package dev.vto.render.claim;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobConfig;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.telemetry.LogContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Renews the leases of all jobs in work, and with each its message's visibility. Tells a job's worker when the lease is
 * lost. Metrics: {@code vto_render_held}, jobs in work now; {@code vto_render_lease_lost_total}.
 */
@Singleton
public final class LeaseKeeper {
    private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);

    /* a second one when the first hangs; more would only pile up where all are slow */
    private static final int RENEWALS_AT_ONCE = 2;

    private final JobStore jobs;
    private final Clock clock;
    private final Duration leaseFor;
    private final Duration grace;
    private final Duration every;
    private final MeterRegistry meters;
    private final Set<Held> held = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("lease-timer").daemon().factory());
    private final ExecutorService renewers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch draining = new CountDownLatch(1);

    @Inject
    LeaseKeeper(JobStore jobs, Clock clock, JobConfig config, MeterRegistry meters) {
        this.jobs = jobs;
        this.clock = clock;
        this.leaseFor = config.lease();
        this.grace = config.takeoverGrace();
        this.every = config.renew();
        this.meters = meters;
        meters.gaugeCollectionSize("vto.render.held", Tags.empty(), held);
    }

    /**
     * Holds a claimed job until closed. Called by the thread that works on it.
     *
     * @param claimed the row with a lease of ours
     * @param extendMessage keeps its message hidden from others
     */
    public Held hold(Job claimed, Runnable extendMessage) {
        Held holding = new Held(claimed, jobs, clock, leaseFor, grace, draining, held::remove);
        held.add(holding);
        Semaphore free = new Semaphore(RENEWALS_AT_ONCE);
        holding.renewedBy(timer.scheduleAtFixedRate(
                () -> {
                    if (free.tryAcquire()) {
                        renewers.execute(() -> renew(holding, extendMessage, free));
                    }
                },
                every.toMillis(),
                every.toMillis(),
                TimeUnit.MILLISECONDS));
        return holding;
    }

    /** From here on nothing is begun; what engines already work on goes on. */
    public void drain() {
        draining.countDown();
    }

    /** Interrupts all work, so that it is handed back. */
    public void stopAll() {
        drain();
        held.forEach(holding -> holding.stop(Stopped.Reason.DRAINING));
    }

    /** Counts a job that was lost to somebody else. */
    public void countLost() {
        meters.counter("vto.render.lease.lost").increment();
    }

    private void renew(Held holding, Runnable extendMessage, Semaphore free) {
        try (LogContext _ = LogContext.job(holding.job().id())) {
            if (held.contains(holding)) {
                renew(holding, extendMessage);
            }
        } finally {
            free.release();
        }
    }

    private void renew(Held holding, Runnable extendMessage) {
        try {
            if (holding.renew()) {
                extendMessage.run();
            } else if (holding.stop(Stopped.Reason.LEASE_LOST)) {
                LOG.info("The lease is lost; the work stops");
            }
        } catch (SdkException e) {
            LOG.warnf("The lease was not renewed; trying again in %s: %s", every, e);
        }
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
        renewers.shutdownNow();
    }
}
