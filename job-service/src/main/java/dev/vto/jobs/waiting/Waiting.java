package dev.vto.jobs.waiting;

import dev.vto.jobs.work.Work;
import dev.vto.platform.drain.Draining;
import dev.vto.platform.job.Job;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Waits for the end of jobs, on the caller's virtual thread, for a bounded number of callers. The gauge {@code
 * vto_job_waiters} tells how many wait.
 */
@Singleton
public class Waiting {
    private static final Logger LOG = Logger.getLogger(Waiting.class);

    private final UnaryOperator<Job> rows;
    private final Duration poll;
    private final int most;
    private final Semaphore free;
    private final BooleanSupplier draining;
    private final Runnable rest;

    @Inject
    Waiting(Polls polls, WaitConfig config, Draining draining, Work work, MeterRegistry registry) {
        this(job -> polls.read(job).orElse(job), config.poll(), config.most(), draining::begun, work::rest);
        registry.gauge("vto.job.waiters", this, Waiting::waiters);
    }

    Waiting(UnaryOperator<Job> rows, Duration poll, int most, BooleanSupplier draining, Runnable rest) {
        this.rows = rows;
        this.poll = poll;
        this.most = most;
        this.free = new Semaphore(most);
        this.draining = draining;
        this.rest = rest;
    }

    /**
     * What waiting came to.
     *
     * @param job as it was read last
     * @param asked how long the client wanted to wait
     * @param applied whether that was respected
     */
    public record Outcome(Job job, Duration asked, boolean applied) {

        /** Tells the client that its preference was respected. */
        public Response.ResponseBuilder mark(Response.ResponseBuilder answer) {
            return applied ? answer.header("Preference-Applied", "wait=" + asked.toSeconds()) : answer;
        }
    }

    /**
     * The job when it has ended, the time is over or the pod goes; as it is where there is no wish or no room to wait, or its row
     * cannot be read any more.
     */
    public Outcome await(Job job, Duration atMost) {
        if (atMost.isZero()) {
            return new Outcome(job, atMost, false);
        }
        if (!free.tryAcquire()) {
            return new Outcome(job, atMost, job.status().terminal());
        }
        try {
            rest.run();
            Job last = read(job, System.nanoTime() + atMost.toNanos());
            return new Outcome(last, atMost, last.status().terminal() || !draining.getAsBoolean());
        } catch (SdkException e) {
            // what the caller has is true, and without an answer a client would submit again
            LOG.warnf("A wait for job %s ended early, for its row could not be read: %s", job.id(), e);
            return new Outcome(job, atMost, false);
        } finally {
            free.release();
        }
    }

    private Job read(Job before, long end) {
        Job job = before;
        long left = end - System.nanoTime();
        while (!job.status().terminal()
                && left > 0
                && !draining.getAsBoolean()
                && pause(Math.min(left, poll.toNanos()))) {
            job = rows.apply(job);
            left = end - System.nanoTime();
        }
        return job;
    }

    private static boolean pause(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(nanos));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    int waiters() {
        return most - free.availablePermits();
    }
}
