package dev.vto.platform.job;

import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.tryon.TryOnParameters;
import java.time.Instant;
import java.util.Map;

/**
 * A row of {@code vto-jobs}, immutable. {@link dev.vto.platform.job.move.JobMachine} makes the next
 * from the present one; {@link dev.vto.platform.job.store.JobStore} writes it. Times have milliseconds.
 *
 * @param id 32 hex digits
 * @param owner whose it is
 * @param connectionId the WebSocket that the client named, or null
 * @param inputs the pictures
 * @param parameters the wishes
 * @param requestHash SHA-256 of the request, hex: tells a replay from another request under the same key
 * @param status where it stands
 * @param stage how far an open job has come
 * @param version grows by one with each transition, from 1; renewals and re-sends leave it alone
 * @param attempt how often it was claimed
 * @param engineCalls how many engine calls were begun at most
 * @param refusedCalls how many of them the engine answered without working, so that they cost nothing
 * @param lease the present or last worker's; null before the first claim and after a hand-back
 * @param dueAt when something must happen next; null when terminal
 * @param deadlineAt when it ends as timed out
 * @param result null unless completed
 * @param failure null unless ended in error
 * @param timings when it came past each moment, of the last attempt
 * @param createdAt when it was accepted
 * @param updatedAt of the last transition
 * @param expiresAt when it is no longer shown
 */
public record Job(
        String id,
        OwnerKey owner,
        String connectionId,
        JobInputs inputs,
        TryOnParameters parameters,
        String requestHash,
        JobStatus status,
        JobStage stage,
        long version,
        int attempt,
        int engineCalls,
        int refusedCalls,
        Lease lease,
        Instant dueAt,
        Instant deadlineAt,
        JobResult result,
        JobFailure failure,
        Map<JobMoment, Instant> timings,
        Instant createdAt,
        Instant updatedAt,
        Instant expiresAt) {

    /** How many partitions the index of open jobs has. */
    public static final int OPEN_BUCKETS = 8;

    /** Copies what could change. */
    public Job {
        timings = Map.copyOf(timings);
    }

    /**
     * A job as it begins: accepted now, version 1, waiting for a worker.
     *
     * @param now when it was accepted, in milliseconds
     * @param dueAt when its message is sent again if nobody has claimed it
     */
    public static Job accepted(
            String id,
            OwnerKey owner,
            String connectionId,
            JobInputs inputs,
            TryOnParameters parameters,
            String requestHash,
            Instant now,
            Instant dueAt,
            Instant deadlineAt,
            Instant expiresAt) {
        return new Job(
                id,
                owner,
                connectionId,
                inputs,
                parameters,
                requestHash,
                JobStatus.CREATED,
                JobStage.QUEUED,
                1,
                0,
                0,
                0,
                null,
                dueAt,
                deadlineAt,
                null,
                null,
                Map.of(JobMoment.ACCEPTED, now),
                now,
                now,
                expiresAt);
    }

    /** How many engine calls may have been paid for: all but the refused ones. */
    public int chargeableCalls() {
        return engineCalls - refusedCalls;
    }

    /** The partition of the open-jobs index that the job is in while open: 0 to 7. */
    public int openBucket() {
        return Math.floorMod(id.hashCode(), OPEN_BUCKETS);
    }

    /** This time, or the deadline where that comes first: nothing is due later. */
    public Instant byDeadline(Instant time) {
        return time.isBefore(deadlineAt) ? time : deadlineAt;
    }

    /** Whether this worker's lease is the row's. */
    public boolean leasedBy(String token) {
        return lease != null && lease.token().equals(token);
    }
}
