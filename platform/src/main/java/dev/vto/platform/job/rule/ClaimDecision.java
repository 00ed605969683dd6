package dev.vto.platform.job.rule;

import dev.vto.platform.job.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a worker that was woken for a job does, by the row alone. */
public sealed interface ClaimDecision {

    /** Tries to claim it. */
    record Take(Job job) implements ClaimDecision {}

    /** Comes again: the lease has ended, but a clock may be slow. */
    record Wait(Duration pause) implements ClaimDecision {}

    /** Nothing: it is somebody else's to go on with. */
    record Leave(String why) implements ClaimDecision {}

    /**
     * Decides.
     *
     * @param grace how long after its end a lease is still respected
     */
    static ClaimDecision of(Optional<Job> row, Instant now, Duration grace) {
        if (row.isEmpty()) {
            return new Leave("its row is gone");
        }
        Job job = row.get();
        if (job.status().terminal()) {
            return new Leave("it is " + job.status().text());
        }
        if (!now.isBefore(job.deadlineAt())) {
            return new Leave("its deadline has passed; the sweeper ends it");
        }
        if (job.lease() == null || !now.isBefore(job.lease().takeoverAt(grace))) {
            return new Take(job);
        }
        if (now.isBefore(job.lease().until())) {
            return new Leave("another worker has it");
        }
        // whole seconds are waited, so one more than would do
        return new Wait(Duration.between(now, job.lease().takeoverAt(grace)).plusSeconds(1));
    }
}
