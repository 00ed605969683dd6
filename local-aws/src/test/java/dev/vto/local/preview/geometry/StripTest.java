package dev.vto.local.preview.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StripTest {

    @Test
    void edgeLengthAddsBothEdges() {
        assertThat(upright(5, 10, 40).edgeLength()).isEqualTo(80);
    }

    @Test
    void enlargingKeepsPixelCentres() {
        Vec enlarged = new Vec(0, 0).enlarged(2);
        assertThat(enlarged).isEqualTo(new Vec(0.5, 0.5));
        assertThat(new Vec(7, 3).enlarged(1)).isEqualTo(new Vec(7, 3));
    }

    @Test
    void smoothingFlattensASpikeAndKeepsTheEnds() {
        Strip strip = upright(7, 10, 60);
        strip.left()[3] = new Vec(-30, 30);
        strip.smooth(0, 7);
        assertThat(strip.left()[3].x()).isBetween(-15.0, 0.0);
        assertThat(strip.left()[0]).isEqualTo(new Vec(0, 0));
        assertThat(strip.left()[6]).isEqualTo(new Vec(0, 60));
    }

    @Test
    void smoothingLeavesStraightEdgesStraight() {
        Strip strip = upright(7, 10, 60);
        strip.smooth(0, 7);
        assertThat(strip.right()[3].x()).isCloseTo(10, within(1e-9));
        assertThat(strip.right()[3].y()).isCloseTo(30, within(1e-9));
    }

    private static Strip upright(int rows, double width, double height) {
        Strip strip = new Strip(rows);
        for (int i = 0; i < rows; i++) {
            double y = height * i / (rows - 1);
            strip.set(i, new Vec(0, y), new Vec(width, y));
        }
        return strip;
    }
}
