package dev.vto.notify;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobStage;
import dev.vto.platform.job.JobStatus;
import dev.vto.platform.job.message.JobMessages;
import dev.vto.platform.job.store.JobStore;
import jakarta.inject.Singleton;
import java.time.Instant;

/** What the other services do to jobs, for tests. */
@Singleton
public class Platform {
    private final JobStore store;
    private final JobMessages messages;

    public Platform(JobStore store, JobMessages messages) {
        this.store = store;
        this.messages = messages;
    }

    /** A new open job of version 1, without an event. */
    public Job silentlyOpened() {
        Job job = Jobs.open(Jobs.newId(), 1);
        store.create(job);
        return job;
    }

    public Job silently(Job job) {
        store.create(job);
        return job;
    }

    /** The job completes, and its event is lost. */
    public Job silentlyCompleted(Job job) {
        Job after = Jobs.job(
                job.id(), job.owner(), job.version() + 1, JobStatus.COMPLETED, JobStage.FINISHED, Instant.now());
        if (!store.move(job, after)) {
            throw new AssertionError("not moved");
        }
        return after;
    }

    /** The job completes. */
    public Job completed(Job job) {
        Job after = silentlyCompleted(job);
        messages.changed(after);
        return after;
    }
}
