package dev.vto.local.bench.figure;

import java.util.ArrayList;
import java.util.List;

/** A straight line through points, by least squares: what one more of something costs, whatever there was before. */
public final class Slope {
    private final List<double[]> points = new ArrayList<>();

    /** Adds a point. */
    public void add(double x, double y) {
        points.add(new double[] {x, y});
    }

    /**
     * What y grows by for each x.
     *
     * @throws IllegalStateException when there are not two different x
     */
    public double perUnit() {
        double meanX = points.stream().mapToDouble(p -> p[0]).average().orElse(0);
        double meanY = points.stream().mapToDouble(p -> p[1]).average().orElse(0);
        double spread = points.stream()
                .mapToDouble(p -> (p[0] - meanX) * (p[0] - meanX))
                .sum();
        if (spread == 0) {
            throw new IllegalStateException("a slope needs points at two different places");
        }
        return points.stream().mapToDouble(p -> (p[0] - meanX) * (p[1] - meanY)).sum() / spread;
    }
}
