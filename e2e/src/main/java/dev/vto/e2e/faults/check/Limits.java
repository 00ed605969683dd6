package dev.vto.e2e.faults.check;

import java.time.Duration;

/**
 * What the services were configured with, as far as promises depend on it.
 *
 * @param grace how long after its end a lease is still respected
 * @param settling how long after healing, or after acceptance where that is later, every job has ended: the deadline and
 *     two sweeps
 * @param delivery how long after its end, after healing and with a socket open, a client has been told of it
 * @param resends how many engine calls beyond the first may be paid for
 */
public record Limits(Duration grace, Duration settling, Duration delivery, int resends) {

    /** With the settling that follows from the times of a job and of the sweeper. */
    public static Limits of(Duration grace, Duration deadline, Duration sweep, Duration delivery, int resends) {
        return new Limits(grace, deadline.plus(sweep.multipliedBy(2)), delivery, resends);
    }
}
