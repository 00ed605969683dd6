package dev.vto.jobs.read;

import dev.vto.jobs.answer.JobProblem;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobStatus;
import dev.vto.platform.job.message.JobMessages;
import dev.vto.platform.job.move.JobMachine;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.problem.CommonProblem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Cancels jobs; {@code vto_jobs_cancelled_total} counts them. A worker moves a job a few times at most, so a few tries suffice. */
@Singleton
class Cancelling {
    private static final Logger LOG = Logger.getLogger(Cancelling.class);
    private static final int TRIES = 5;

    private final OwnJobs jobs;
    private final JobMachine machine;
    private final JobStore store;
    private final JobMessages messages;
    private final Clock clock;
    private final Counter cancelled;

    Cancelling(
            OwnJobs jobs,
            JobMachine machine,
            JobStore store,
            JobMessages messages,
            Clock clock,
            MeterRegistry registry) {
        this.jobs = jobs;
        this.machine = machine;
        this.store = store;
        this.messages = messages;
        this.clock = clock;
        this.cancelled = registry.counter("vto.jobs.cancelled");
    }

    /**
     * The job, cancelled now or before.
     *
     * @throws dev.vto.platform.problem.ProblemException when there is none, or it ended otherwise
     */
    Job cancel(OwnerKey caller, String id) {
        for (int i = 0; i < TRIES; i++) {
            Job job = jobs.get(caller, id);
            if (job.status() == JobStatus.CANCELLED) {
                return job;
            }
            Optional<Job> next = machine.cancel(job, clock.instant());
            if (next.isEmpty()) {
                throw JobProblem.JOB_FINISHED.because(
                        "id",
                        "Job '%s' is %s; only an open job can be cancelled"
                                .formatted(id, job.status().text()));
            }
            if (store.move(job, next.get())) {
                return ended(next.get());
            }
        }
        throw CommonProblem.UNAVAILABLE.because("Job '%s' kept changing; try again".formatted(id));
    }

    private Job ended(Job job) {
        messages.inBackground(job, () -> messages.changed(job));
        cancelled.increment();
        LOG.info("Cancelled by its owner");
        return job;
    }
}
