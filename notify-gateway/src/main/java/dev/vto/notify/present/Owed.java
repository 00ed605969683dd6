package dev.vto.notify.present;

import dev.vto.platform.job.Job;
import dev.vto.platform.owner.OwnerKey;
import java.time.Duration;
import java.time.Instant;

/**
 * Decides which jobs a client that connects is told of: its owner's open ones, and those that ended a short time ago,
 * which it may have missed.
 *
 * @param endedWithin how long ago an ended job may have ended
 */
public record Owed(Duration endedWithin) {

    /** What the platform promises: 15 minutes. */
    public static final Owed PROMISED = new Owed(Duration.ofMinutes(15));

    /** Whether the owner is told of the job at this time. */
    public boolean to(OwnerKey owner, Job job, Instant now) {
        boolean present = !job.status().terminal() || !job.updatedAt().isBefore(now.minus(endedWithin));
        return job.owner().equals(owner) && present && now.isBefore(job.expiresAt());
    }

    /** Jobs created before this time are not owed, for jobs end at the latest so long after they were created. */
    public Instant createdSince(Instant now, Duration longestJob) {
        return now.minus(longestJob).minus(endedWithin);
    }
}
