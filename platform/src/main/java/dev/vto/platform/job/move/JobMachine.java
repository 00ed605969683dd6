package dev.vto.platform.job.move;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobFailure;
import dev.vto.platform.job.JobMoment;
import dev.vto.platform.job.JobResult;
import dev.vto.platform.job.JobStage;
import dev.vto.platform.job.JobStatus;
import dev.vto.platform.job.Lease;
import dev.vto.platform.telemetry.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The states of a job and who may move it: makes the next row from the present one, or nothing where the move is not
 * legal. Pure; {@link dev.vto.platform.job.store.JobStore} makes it true, under a condition on the version.
 */
public final class JobMachine {
    private final Duration lease;
    private final Duration grace;

    /**
     * A machine.
     *
     * @param lease how long a claim or renewal holds
     * @param grace how long after its end it is still respected
     */
    public JobMachine(Duration lease, Duration grace) {
        this.lease = lease;
        this.grace = grace;
    }

    /** A worker takes the job: it is new, was handed back, or its lease, and the grace after it, have ended. */
    public Optional<Job> claim(Job job, String token, Instant at) {
        Instant now = Timestamps.toMillis(at);
        boolean free = job.lease() == null || !now.isBefore(job.lease().takeoverAt(grace));
        if (job.status().terminal() || !free || !now.isBefore(job.deadlineAt())) {
            return Optional.empty();
        }
        Lease claimed = new Lease(token, now.plus(lease));
        return Optional.of(new Change(job, now)
                .status(JobStatus.PROCESSING, JobStage.CLAIMED)
                .attempt(job.attempt() + 1)
                .lease(claimed)
                .dueAt(claimed.takeoverAt(grace))
                .moment(JobMoment.CLAIMED)
                .next());
    }

    /** The worker is about to call an engine: counted before the call, so that no call is unknown. */
    public Optional<Job> engineCall(Job job, String token, Instant at) {
        return held(job, token, at).map(change -> change.status(JobStatus.PROCESSING, JobStage.RENDERING)
                .engineCalls(job.engineCalls() + 1)
                .moment(JobMoment.ENGINE_CALLED)
                .next());
    }

    /** The engine answered the worker's last call without working: that call cost nothing. */
    public Optional<Job> engineRefused(Job job, String token, Instant at) {
        return held(job, token, at)
                .filter(_ -> job.refusedCalls() < job.engineCalls())
                .map(change -> change.refusedCalls(job.refusedCalls() + 1).next());
    }

    /** The worker gives the job back, to be claimed by anyone at once. */
    public Optional<Job> handBack(Job job, String token, Instant dueAt, Instant at) {
        return held(job, token, at).map(change -> change.status(JobStatus.PROCESSING, JobStage.QUEUED)
                .lease(null)
                .dueAt(Timestamps.toMillis(dueAt))
                .next());
    }

    /** The worker has stored the pictures. */
    public Optional<Job> complete(Job job, String token, JobResult result, Instant rendered, Instant stored) {
        return held(job, token, stored).map(change -> change.status(JobStatus.COMPLETED, JobStage.FINISHED)
                .result(result)
                .moment(JobMoment.RENDERED, Timestamps.toMillis(rendered))
                .moment(JobMoment.STORED)
                .next());
    }

    /** The worker cannot make pictures, now or later. */
    public Optional<Job> fail(Job job, String token, JobFailure failure, Instant at) {
        return held(job, token, at).map(change -> change.status(JobStatus.ERROR, JobStage.FINISHED)
                .failure(failure)
                .next());
    }

    /** The owner does not want it any more. */
    public Optional<Job> cancel(Job job, Instant at) {
        return open(job, at).map(change -> change.status(JobStatus.CANCELLED, JobStage.FINISHED)
                .next());
    }

    /** The sweeper ends a job whose deadline has passed, or whose attempts are spent. */
    public Optional<Job> end(Job job, JobFailure failure, Instant at) {
        return open(job, at).map(change -> change.status(JobStatus.ERROR, JobStage.FINISHED)
                .failure(failure)
                .next());
    }

    private static Optional<Change> open(Job job, Instant at) {
        return job.status().terminal() ? Optional.empty() : Optional.of(new Change(job, Timestamps.toMillis(at)));
    }

    private static Optional<Change> held(Job job, String token, Instant at) {
        return job.status() == JobStatus.PROCESSING && job.leasedBy(token) ? open(job, at) : Optional.empty();
    }
}
