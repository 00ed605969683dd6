package dev.vto.platform.job.rule;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobFailure;
import java.time.Duration;
import java.time.Instant;

/** What becomes of a job whose message workers could not handle. */
public sealed interface DeadLetterDecision {

    /** The message has nothing to say: the job has ended, or its worker or the sweeper takes care of it. */
    record Drop() implements DeadLetterDecision {}

    /** The job gets a fresh message. */
    record Resend() implements DeadLetterDecision {}

    /** A worker is at the last attempt: the message comes back when its lease may be taken. */
    record Wait(Duration pause) implements DeadLetterDecision {}

    /** Its attempts are spent. */
    record End(JobFailure failure) implements DeadLetterDecision {}

    /**
     * Decides, of a row just read.
     *
     * @param grace how long after its end a lease is still respected
     */
    static DeadLetterDecision of(Job job, Instant now, int maxAttempts, Duration grace) {
        if (job.status().terminal()) {
            return new Drop();
        }
        boolean leased = job.lease() != null && now.isBefore(job.lease().takeoverAt(grace));
        if (job.attempt() < maxAttempts) {
            return leased ? new Drop() : new Resend();
        }
        if (leased) {
            return new Wait(Duration.between(now, job.lease().takeoverAt(grace)).plusSeconds(1));
        }
        return new End(new JobFailure(
                JobFailure.ATTEMPTS_SPENT,
                "%d attempts to render it failed; submit the job again with a new key, or with other pictures"
                        .formatted(job.attempt())));
    }
}
