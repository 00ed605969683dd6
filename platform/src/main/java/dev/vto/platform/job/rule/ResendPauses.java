package dev.vto.platform.job.rule;

import java.time.Duration;
import java.time.Instant;

/**
 * When a job's message is sent again: the pause doubles up to a longest one, counted from acceptance, so that it needs no
 * memory of what was sent.
 *
 * @param first pause
 * @param longest pause
 */
public record ResendPauses(Duration first, Duration longest) {

    /** The first moment after now: with 30 s it is 30, 90, 210, 450 ... s after acceptance. */
    public Instant next(Instant createdAt, Instant now) {
        Duration pause = first;
        Instant next = createdAt.plus(pause);
        while (!next.isAfter(now)) {
            pause = pause.multipliedBy(2).compareTo(longest) < 0 ? pause.multipliedBy(2) : longest;
            next = next.plus(pause);
        }
        return next;
    }
}
