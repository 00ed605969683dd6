package dev.vto.platform.job.rule;

import dev.vto.platform.job.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What to do about a stored picture, by the row alone. */
public enum AdoptionDecision {
    /** Nobody alive has the job: it is finished with the pictures, if they are all there. */
    ADOPT,
    /** No job shows the picture, or ever will. */
    REMOVE,
    /** Its job is finished and shows it. */
    LEAVE,
    /** Its job is open, and its worker or the sweeper ends it: what becomes of the picture is seen then. */
    LATER;

    /**
     * Decides about the object of this key.
     *
     * @param grace how long after its end a lease is still respected
     */
    public static AdoptionDecision of(Optional<Job> row, String key, Instant now, Duration grace) {
        if (row.isEmpty() || row.get().status().terminal()) {
            return row.map(Job::result).filter(result -> result.shows(key)).isPresent() ? LEAVE : REMOVE;
        }
        return ClaimDecision.of(row, now, grace) instanceof ClaimDecision.Take ? ADOPT : LATER;
    }
}
