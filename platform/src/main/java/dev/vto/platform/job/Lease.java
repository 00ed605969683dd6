package dev.vto.platform.job;

import java.time.Duration;
import java.time.Instant;

/**
 * A worker's right to finish a job.
 *
 * @param token random, a new one for each claim; the fence of every write under the lease
 * @param until when it ends unless renewed
 */
public record Lease(String token, Instant until) {

    /** The same lease, longer. */
    public Lease renewed(Instant newUntil) {
        return new Lease(token, newUntil);
    }

    /**
     * When others may take the job.
     *
     * @param grace how long after its end a lease is still respected, for clocks that differ
     */
    public Instant takeoverAt(Duration grace) {
        return until.plus(grace);
    }
}
