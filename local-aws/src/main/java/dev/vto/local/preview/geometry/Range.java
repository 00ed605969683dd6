package dev.vto.local.preview.geometry;

/** Whole pixels from {@code first} to {@code last} in one row of a picture, both included. */
public record Range(int first, int last) {

    public static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }

    public int length() {
        return last - first;
    }

    public double centre() {
        return (first + last) / 2.0;
    }
}
