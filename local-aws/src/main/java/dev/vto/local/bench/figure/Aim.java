package dev.vto.local.bench.figure;

/**
 * What a figure is meant to keep to.
 *
 * @param atMost whether the value is the largest allowed, else the smallest
 * @param value in the figure's unit
 */
public record Aim(boolean atMost, double value) {

    /** No more than this. */
    public static Aim atMost(double value) {
        return new Aim(true, value);
    }

    /** No less than this. */
    public static Aim atLeast(double value) {
        return new Aim(false, value);
    }

    /** Whether a measured value keeps to it. */
    public boolean keptBy(double measured) {
        return atMost ? measured <= value : measured >= value;
    }
}
