package dev.vto.local.preview.geometry;

/** A point or a direction in the picture plane; x to the right, y down, in pixels. */
public record Vec(double x, double y) {

    public static Vec between(Vec a, Vec b, double t) {
        return new Vec(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
    }

    public static Vec middle(Vec a, Vec b) {
        return between(a, b, 0.5);
    }

    /** This point moved by {@code amount} times {@code direction}. */
    public Vec plus(Vec direction, double amount) {
        return new Vec(x + direction.x * amount, y + direction.y * amount);
    }

    public Vec minus(Vec other) {
        return new Vec(x - other.x, y - other.y);
    }

    public Vec times(double k) {
        return new Vec(x * k, y * k);
    }

    public double dot(Vec other) {
        return x * other.x + y * other.y;
    }

    public double length() {
        return Math.hypot(x, y);
    }

    public double distanceTo(Vec other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** The direction of length 1, or (0, 0) for a vector too short to have one. */
    public Vec unit() {
        double length = length();
        return length < 1e-9 ? new Vec(0, 0) : new Vec(x / length, y / length);
    }

    /** This direction turned by a quarter, clockwise as seen on the screen. */
    public Vec turned() {
        return new Vec(-y, x);
    }

    /** The same place after the picture is enlarged by {@code factor}; pixel centres stay pixel centres. */
    public Vec enlarged(double factor) {
        return new Vec((x + 0.5) * factor - 0.5, (y + 0.5) * factor - 0.5);
    }
}
