package dev.vto.render.capacity;

import java.time.Duration;
import java.time.Instant;

/**
 * How many jobs may be in work, learned from what the engine answers: one more for each round of calls that were answered with
 * pictures, half as many when it throttles. Like TCP's window it is halved once for all calls that were under way together, and grows
 * only while it is in use. Not thread-safe.
 */
final class Pace {
    private final int most;
    private int limit;
    private long begun;
    private long recoveredAt;
    private int drawnInRound;
    private Instant opensAt = Instant.MIN;

    /**
     * Begins with the most.
     *
     * @param most the limit is never more, and never less than 1
     */
    Pace(int most) {
        this.most = most;
        this.limit = most;
    }

    int limit() {
        return limit;
    }

    /** A call to the engine begins; its number, which grows from call to call. */
    long begin() {
        return begun++;
    }

    /**
     * The engine drew.
     *
     * @param call its number
     * @param inWork how many jobs are
     */
    void drawn(long call, int inWork) {
        boolean inUse = inWork * 2 >= limit;
        if (call < recoveredAt || !inUse || limit == most) {
            return;
        }
        drawnInRound++;
        if (drawnInRound >= limit) {
            limit++;
            drawnInRound = 0;
        }
    }

    /** The engine throttled this call. Calls that had begun before the last cut tell nothing new. */
    void throttled(long call) {
        if (call >= recoveredAt) {
            limit = Math.max(1, limit / 2);
            recoveredAt = begun;
            drawnInRound = 0;
        }
    }

    /** The engine asked not to be called before then. */
    void closeUntil(Instant time) {
        if (time.isAfter(opensAt)) {
            opensAt = time;
        }
    }

    /** How long the engine is not to be called; zero when it may be. */
    Duration closedFor(Instant now) {
        return now.isBefore(opensAt) ? Duration.between(now, opensAt) : Duration.ZERO;
    }
}
