package dev.vto.platform.job.rule;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the sweeper does about an open job that an index says is due. */
public sealed interface SweepDecision {

    /** The index was stale: the job has ended, or is due later. */
    record Nothing() implements SweepDecision {}

    /** A worker has it: looked at again when its lease may be taken. */
    record Postpone(Instant dueAt) implements SweepDecision {}

    /** Nobody has it: its message is sent again, and it is looked at again then. */
    record Resend(Instant nextDue) implements SweepDecision {}

    /** It has had its time. */
    record End(JobFailure failure) implements SweepDecision {}

    /**
     * Decides, of a row just read.
     *
     * @param grace how long after its end a lease is still respected
     */
    static SweepDecision of(Job job, Instant now, ResendPauses pauses, Duration grace) {
        if (job.status().terminal()) {
            return new Nothing();
        }
        if (!now.isBefore(job.deadlineAt())) {
            return new End(timedOut(job));
        }
        if (job.dueAt() == null || job.dueAt().isAfter(now)) {
            return new Nothing();
        }
        if (job.lease() == null) {
            return new Resend(job.byDeadline(pauses.next(job.createdAt(), now)));
        }
        return now.isBefore(job.lease().takeoverAt(grace))
                ? new Postpone(job.byDeadline(job.lease().takeoverAt(grace)))
                : new Resend(job.byDeadline(now.plus(pauses.first())));
    }

    /** The decision's name, for metrics. */
    default String text() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static JobFailure timedOut(Job job) {
        // a deadline may be up to a second early
        Duration given = Duration.between(job.createdAt(), job.deadlineAt()).plusMillis(999);
        String time = given.toMinutes() == 0 ? given.toSeconds() + " seconds" : given.toMinutes() + " minutes";
        return new JobFailure(
                JobFailure.TIMED_OUT, "No engine answered within " + time + "; submit the job again with a new key");
    }
}
