package dev.vto.local.load;

import java.time.Duration;

/**
 * How much load.
 *
 * @param targets where
 * @param rate jobs a second
 * @param mostOpen jobs that may be open at a time: on a machine that cannot keep up the rate falls, or backlog would be measured
 * @param sockets WebSockets held at a time
 * @param engineDelay how long the engine takes in the steady part
 */
public record LoadPlan(Targets targets, double rate, int mostOpen, int sockets, Duration engineDelay) {

    /** Refuses what is no load. */
    public LoadPlan {
        if (!(rate > 0) || mostOpen < 1 || sockets < 1) {
            throw new IllegalArgumentException("a load needs a rate above 0, and at least one open job and one socket");
        }
    }
}
