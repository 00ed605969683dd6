package dev.vto.local.load;

import java.time.Duration;

/**
 * How much load.
 *
 * @param targets where
 * @param rate jobs a second
 * @param sockets WebSockets held at a time
 * @param engineDelay how long the engine takes in the steady part
 */
public record LoadPlan(Targets targets, double rate, int sockets, Duration engineDelay) {

    /** Refuses what is no load. */
    public LoadPlan {
        if (!(rate > 0) || sockets < 1) {
            throw new IllegalArgumentException("a load needs a rate above 0 and at least one socket");
        }
    }
}
