package dev.vto.local.preview.pose;

import dev.vto.local.preview.geometry.Vec;

/**
 * A person found by the detector, in pixels of the picture searched.
 *
 * @param score 0 to 1
 * @param hips middle of the hips
 * @param reach a point whose distance from the hips spans the whole body; its direction is the body's up
 */
public record Detection(double score, Vec topLeft, Vec bottomRight, Vec hips, Vec reach) {

    /** Area shared by two boxes over the area covered by either, 0 to 1. */
    double overlap(Detection other) {
        double w = Math.max(
                0, Math.min(bottomRight.x(), other.bottomRight.x()) - Math.max(topLeft.x(), other.topLeft.x()));
        double h = Math.max(
                0, Math.min(bottomRight.y(), other.bottomRight.y()) - Math.max(topLeft.y(), other.topLeft.y()));
        double both = w * h;
        return both / (area() + other.area() - both);
    }

    private double area() {
        return (bottomRight.x() - topLeft.x()) * (bottomRight.y() - topLeft.y());
    }
}
