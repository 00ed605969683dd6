package dev.vto.jobs.sweep;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobConfig;
import dev.vto.platform.job.rule.ResendPauses;
import dev.vto.platform.job.rule.SweepDecision;
import dev.vto.platform.job.store.JobIndex;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.telemetry.LogContext;
import dev.vto.platform.telemetry.StackTraces;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * One pass over the open jobs that are due. Every pod does it and there is no leader: a job is postponed first, under a
 * condition that one pod wins, and its message sent after; a message that is not sent is made good at the next due time.
 *
 * <p>Counts {@code vto_sweep_jobs_total{decision}}: nothing, postpone, resend, end; or lost (another pod was first) and
 * failed.
 */
@Singleton
class Sweep {
    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final Duration OWN_WITHIN = Duration.ofSeconds(1);

    private final JobIndex index;
    private final JobStore store;
    private final OpenJobs jobs;
    private final SweepConfig config;
    private final ResendPauses pauses;
    private final Duration grace;
    private final Clock clock;
    private final MeterRegistry registry;

    Sweep(
            JobIndex index,
            JobStore store,
            OpenJobs jobs,
            SweepConfig config,
            JobConfig times,
            Clock clock,
            MeterRegistry registry) {
        this.index = index;
        this.store = store;
        this.jobs = jobs;
        this.config = config;
        this.pauses = new ResendPauses(config.resendAfter(), config.longestPause());
        this.grace = times.takeoverGrace();
        this.clock = clock;
        this.registry = registry;
    }

    /** Goes through all buckets, in another order each time, so that pods meet less often. */
    void pass() throws InterruptedException {
        Instant now = clock.instant();
        List<Integer> buckets =
                new ArrayList<>(IntStream.range(0, Job.OPEN_BUCKETS).boxed().toList());
        Collections.shuffle(buckets);
        for (int bucket : buckets) {
            String cursor = null;
            do {
                JobIndex.Page page = index.due(bucket, now, config.page(), cursor);
                settleAll(page.ids());
                cursor = page.cursor();
            } while (cursor != null);
        }
    }

    private void settleAll(List<String> ids) throws InterruptedException {
        try (ExecutorService settlers = Executors.newVirtualThreadPerTaskExecutor()) {
            settlers.invokeAll(
                    ids.stream().map(id -> Executors.callable(() -> settle(id))).toList());
        }
    }

    private void settle(String id) {
        String outcome = "failed";
        try (LogContext _ = LogContext.job(id)) {
            outcome = store.get(id).map(this::act).orElse("nothing");
        } catch (RuntimeException e) {
            LOG.warnf(
                    StackTraces.worth(e),
                    "The sweeper could not help this job; it tries again at the next due time: %s",
                    e);
        } finally {
            registry.counter("vto.sweep.jobs", "decision", outcome).increment();
        }
    }

    private String act(Job job) {
        SweepDecision decision = SweepDecision.of(job, clock.instant(), pauses, grace);
        boolean won =
                switch (decision) {
                    case SweepDecision.Nothing _ -> true;
                    case SweepDecision.Postpone later -> postpone(job, later.dueAt());
                    case SweepDecision.Resend again -> resend(job, again.nextDue());
                    case SweepDecision.End end -> jobs.end(job, end.failure());
                };
        return won ? decision.text() : "lost";
    }

    private boolean resend(Job job, Instant nextDue) {
        boolean won = postpone(job, nextDue);
        if (won) {
            jobs.wake(job, Duration.ZERO);
        }
        return won;
    }

    /* To a time of its own, by which a pod whose answer was lost knows its own write from another pod's. */
    private boolean postpone(Job job, Instant dueAt) {
        Duration own = Duration.ofMillis(ThreadLocalRandom.current().nextLong(OWN_WITHIN.toMillis()));
        return store.postpone(job, job.byDeadline(dueAt.plus(own)));
    }
}
