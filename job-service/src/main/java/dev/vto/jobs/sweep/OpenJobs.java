package dev.vto.jobs.sweep;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobFailure;
import dev.vto.platform.job.message.JobMessages;
import dev.vto.platform.job.move.JobMachine;
import dev.vto.platform.job.store.JobStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Ends open jobs and wakes workers for them. Of several pods that try the same, one does. */
@Singleton
class OpenJobs {
    private static final Logger LOG = Logger.getLogger(OpenJobs.class);

    private final JobStore store;
    private final JobMachine machine;
    private final JobMessages messages;
    private final Clock clock;

    OpenJobs(JobStore store, JobMachine machine, JobMessages messages, Clock clock) {
        this.store = store;
        this.machine = machine;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Ends the job and tells the gateways.
     *
     * @return false when somebody else moved it first
     */
    boolean end(Job job, JobFailure failure) {
        Optional<Job> ended = machine.end(job, failure, clock.instant()).filter(next -> store.move(job, next));
        ended.ifPresent(next -> {
            LOG.warnf("Ended: %s", failure.code());
            messages.inBackground(next, () -> messages.changed(next));
        });
        return ended.isPresent();
    }

    /** Wakes a worker for the job. */
    void wake(Job job, Duration pause) {
        LOG.infof(
                "Sending its message again: %s, attempt %d, %d s old",
                job.status().text(),
                job.attempt(),
                Duration.between(job.createdAt(), clock.instant()).toSeconds());
        messages.render(job, pause);
    }
}
