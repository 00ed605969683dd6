package dev.vto.local.preview.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.raster.NativeVision;
import dev.vto.local.preview.raster.Scope;
import dev.vto.local.preview.warp.Canvas;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;

@ExtendWith(NativeVision.class)
class CompositorTest {

    private static final Size FULL = new Size(90, 70);
    private static final Size WORK = new Size(45, 35);

    private final Scope scope = new Scope();
    private final Masks full = new Masks(scope, FULL);
    private final Masks work = new Masks(scope, WORK);
    private Mat source;

    @BeforeEach
    void drawSource() {
        source = scope.track(new Mat(FULL, CvType.CV_8UC3));
        Core.setRNGSeed(5);
        Core.randu(source, 0, 255);
    }

    @AfterEach
    void free() {
        scope.close();
    }

    @Test
    void pixelsOutsideTheChangeMaskAreThoseOfTheSource() {
        Drawing drawing = mix(patch(), full.full());
        byte[] before = Masks.bytes(source);
        byte[] after = Masks.bytes(drawing.picture());
        byte[] change = Masks.bytes(drawing.change());
        int changed = 0;
        for (int i = 0; i < change.length; i++) {
            if (change[i] == 0) {
                assertThat(Arrays.copyOfRange(after, 3 * i, 3 * i + 3))
                        .isEqualTo(Arrays.copyOfRange(before, 3 * i, 3 * i + 3));
            } else {
                changed++;
            }
        }
        assertThat(changed).isBetween(700, 1500);
    }

    @Test
    void theNewGarmentStandsInTheMiddleOfItsPatch() {
        assertThat(mix(patch(), full.full()).picture().get(30, 40)).containsExactly(77, 77, 77);
    }

    @Test
    void nothingChangesWherePixelsMayNot() {
        Mat permitted = full.polygon(new Vec(0, 0), new Vec(40, 0), new Vec(40, 69), new Vec(0, 69));
        Drawing drawing = mix(patch(), permitted);
        assertThat(Masks.count(full.minus(drawing.change(), permitted))).isZero();
        assertThat(drawing.picture().get(30, 45)).isEqualTo(source.get(30, 45));
    }

    @Test
    void anEmptyCanvasLeavesTheSource() {
        Drawing drawing = mix(new Canvas(FULL, 2), full.full());
        assertThat(Masks.bytes(drawing.picture())).isEqualTo(Masks.bytes(source));
        assertThat(Masks.count(drawing.change())).isZero();
    }

    private static Canvas patch() {
        Canvas canvas = new Canvas(FULL, 2);
        for (int y = 20; y < 45; y++) {
            for (int x = 25; x < 60; x++) {
                int at = y * 90 + x;
                canvas.alpha()[at] = (byte) 255;
                Arrays.fill(canvas.colours(), 3 * at, 3 * at + 3, (byte) 77);
            }
        }
        return canvas;
    }

    private Drawing mix(Canvas canvas, Mat permitted) {
        Mat colours = scope.filled(WORK, CvType.CV_8UC3, 0);
        Leftovers none = new Leftovers(work.empty(), colours, colours, work.empty());
        return new Compositor(source, full).mix(canvas, none, scope.filled(WORK, CvType.CV_32F, 1), permitted, 1);
    }
}
