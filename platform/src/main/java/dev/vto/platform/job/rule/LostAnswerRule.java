package dev.vto.platform.job.rule;

import dev.vto.platform.job.Job;

/**
 * When an engine may be called for a job that may already have been paid for. No engine that is known lets a request be
 * repeated for free, so each call whose answer never came counts as paid.
 *
 * @param resends how many calls beyond the first may be paid for, from 0
 */
public record LostAnswerRule(int resends) {

    /** Whether one more call keeps within what may be paid. */
    public boolean permitsCall(Job job) {
        return job.chargeableCalls() < 1 + resends;
    }
}
