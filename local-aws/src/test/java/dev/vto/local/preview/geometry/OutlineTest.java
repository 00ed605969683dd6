package dev.vto.local.preview.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private final Outline square = new Outline(List.of(new Vec(0, 0), new Vec(10, 0), new Vec(10, 10), new Vec(0, 10)));

    @Test
    void walksInEitherDirection() {
        assertThat(square.walk(0, 2, 1)).containsExactly(new Vec(0, 0), new Vec(10, 0), new Vec(10, 10));
        assertThat(square.walk(0, 2, -1)).containsExactly(new Vec(0, 0), new Vec(0, 10), new Vec(10, 10));
    }

    @Test
    void findsTheNearestPoint() {
        assertThat(square.nearestTo(new Vec(8, 12))).isEqualTo(2);
    }

    @Test
    void resamplesAtEqualDistances() {
        Vec[] points = Outline.resample(List.of(new Vec(0, 0), new Vec(1, 0), new Vec(10, 0)), 6);
        assertThat(points).extracting(Vec::x).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0);
    }
}
