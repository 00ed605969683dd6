package dev.vto.render.claim;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.message.JobMessages;
import dev.vto.platform.job.move.JobMachine;
import dev.vto.platform.job.store.JobStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Takes jobs, each under a new random token. */
@Singleton
public final class Claims {
    private final JobStore jobs;
    private final JobMachine machine;
    private final JobMessages messages;
    private final Clock clock;

    public Claims(JobStore jobs, JobMachine machine, JobMessages messages, Clock clock) {
        this.jobs = jobs;
        this.machine = machine;
        this.messages = messages;
        this.clock = clock;
    }

    /** The job under a lease of ours, or nothing when somebody else was faster. */
    public Optional<Job> take(Job job) {
        Optional<Job> claimed = machine.claim(job, UUID.randomUUID().toString(), clock.instant())
                .filter(next -> jobs.move(job, next));
        claimed.ifPresent(messages::claimed);
        return claimed;
    }
}
