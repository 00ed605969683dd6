package dev.vto.local.bench;

import java.time.Duration;
import java.util.List;

/**
 * Durations of the same thing done several times.
 *
 * @param sorted shortest first, at least one
 */
public record Spread(List<Duration> sorted) {

    /** Sorts. */
    public Spread {
        sorted = sorted.stream().sorted().toList();
    }

    /** The middle one; of an even number the later of the two. */
    public Duration median() {
        return sorted.get(sorted.size() / 2);
    }

    /** Median, shortest and longest, in ms. */
    @Override
    public String toString() {
        return "%d (%d to %d)"
                .formatted(
                        median().toMillis(),
                        sorted.getFirst().toMillis(),
                        sorted.getLast().toMillis());
    }
}
