package dev.vto.local.bench.figure;

import java.util.List;

/**
 * The same figure measured several times.
 *
 * @param sorted smallest first, at least one
 */
public record Spread(List<Double> sorted) {

    /** Sorts. */
    public Spread {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = sorted.stream().sorted().toList();
    }

    /** The middle one; of an even number the mean of the two. */
    public double median() {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The smallest. */
    public double least() {
        return sorted.getFirst();
    }

    /** The largest. */
    public double most() {
        return sorted.getLast();
    }

    /**
     * The smallest value that so large a share of all does not exceed (the nearest rank).
     *
     * @param share above 0, at most 1
     */
    public double percentile(double share) {
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.clamp(rank, 1, sorted.size()) - 1);
    }
}
