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

    /** How long after its end a lease is still respected, for clocks that differ. */
    public static final Duration GRACE = Duration.ofSeconds(5);

    /** The same lease, longer. */
    public Lease renewed(Instant newUntil) {
        return new Lease(token, newUntil);
    }

    /** When others may take the job. */
    public Instant takeoverAt() {
        return until.plus(GRACE);
    }
}
