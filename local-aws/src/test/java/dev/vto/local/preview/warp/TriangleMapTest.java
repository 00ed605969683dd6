package dev.vto.local.preview.warp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vto.local.preview.geometry.Strip;
import dev.vto.local.preview.geometry.Vec;
import org.junit.jupiter.api.Test;
import org.opencv.core.Size;

class TriangleMapTest {

    private static final Size CANVAS = new Size(120, 120);

    @Test
    void theSameStripMapsEachPixelToItself() {
        Strip strip = upright(10, 10, 80, 100, 12);
        TriangleMap map = new TriangleMap(strip, strip, CANVAS);
        for (int y = 0; y < map.area().height; y++) {
            for (int x = 0; x < map.area().width; x++) {
                int at = y * map.area().width + x;
                assertThat(map.sourceX()[at]).isCloseTo(x + map.area().x, within(0.01f));
                assertThat(map.sourceY()[at]).isCloseTo(y + map.area().y, within(0.01f));
            }
        }
    }

    @Test
    void anUprightTargetIsCoveredWithoutGapsAndInOrder() {
        TriangleMap map = new TriangleMap(upright(0, 0, 400, 300, 12), upright(20, 20, 60, 80, 12), CANVAS);
        int width = map.area().width;
        for (int y = 0; y < map.area().height; y++) {
            for (int x = 1; x < width; x++) {
                float here = map.sourceX()[y * width + x];
                assertThat(here).isNotEqualTo(TriangleMap.NOWHERE).isGreaterThan(map.sourceX()[y * width + x - 1]);
            }
        }
    }

    @Test
    void trianglesOfABentSleeveDoNotFold() {
        Strip bent = new Strip(12);
        for (int i = 0; i < 12; i++) {
            double angle = Math.PI / 2 * i / 11;
            Vec centre = new Vec(110 - 80 * Math.cos(angle), 10 + 80 * Math.sin(angle));
            Vec across = new Vec(Math.cos(angle), -Math.sin(angle));
            bent.set(i, centre.plus(across, -15), centre.plus(across, 15));
        }
        for (int i = 0; i + 1 < 12; i++) {
            double first = cross(bent.left()[i], bent.right()[i], bent.right()[i + 1]);
            double second = cross(bent.left()[i], bent.right()[i + 1], bent.left()[i + 1]);
            assertThat(Math.signum(first)).isEqualTo(Math.signum(second));
        }
        TriangleMap map = new TriangleMap(upright(0, 0, 30, 110, 12), bent, CANVAS);
        int inside = 0;
        for (float x : map.sourceX()) {
            inside += x == TriangleMap.NOWHERE ? 0 : 1;
        }
        assertThat(inside).isCloseTo((int) (30 * 80 * Math.PI / 2), within(300));
    }

    @Test
    void aTargetOutsideTheCanvasHasNoArea() {
        TriangleMap map = new TriangleMap(upright(0, 0, 10, 10, 4), upright(500, 500, 10, 10, 4), CANVAS);
        assertThat(map.area().width * map.area().height).isZero();
    }

    static Strip upright(double x, double y, double width, double height, int rows) {
        Strip strip = new Strip(rows);
        for (int i = 0; i < rows; i++) {
            double at = y + height * i / (rows - 1);
            strip.set(i, new Vec(x, at), new Vec(x + width, at));
        }
        return strip;
    }

    private static double cross(Vec a, Vec b, Vec c) {
        return b.minus(a).x() * c.minus(a).y() - b.minus(a).y() * c.minus(a).x();
    }
}
