package dev.vto.local.preview.raster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.preview.geometry.Range;
import dev.vto.local.preview.geometry.Vec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;

@ExtendWith(NativeVision.class)
class MasksTest {

    private final Scope scope = new Scope();
    private final Masks masks = new Masks(scope, new Size(60, 40));

    @AfterEach
    void free() {
        scope.close();
    }

    @Test
    void largestPartDropsTheSmallerOnes() {
        Mat large = box(2, 2, 20, 20);
        Mat both = masks.or(large, box(40, 5, 45, 10));
        assertThat(Masks.bytes(masks.largestPart(both))).isEqualTo(Masks.bytes(large));
    }

    @Test
    void partsWithoutASeedAreDropped() {
        Mat seeded = box(40, 5, 45, 10);
        Mat both = masks.or(box(2, 2, 20, 20), seeded);
        assertThat(Masks.bytes(masks.partsTouching(both, box(44, 9, 50, 20)))).isEqualTo(Masks.bytes(seeded));
    }

    @Test
    void holesAreFilled() {
        Mat ring = masks.minus(box(5, 5, 30, 30), box(10, 10, 20, 20));
        assertThat(Masks.bytes(masks.withoutHoles(ring))).isEqualTo(Masks.bytes(box(5, 5, 30, 30)));
    }

    @Test
    void runsAreFoundNearThePlaceAsked() {
        MaskReader reader = new MaskReader(box(20, 5, 30, 10));
        assertThat(reader.runAt(7, 25)).isEqualTo(new Range(20, 30));
        assertThat(reader.runAt(7, 14)).isEqualTo(new Range(20, 30));
        assertThat(reader.runAt(7, 2)).isNull();
        assertThat(reader.runAt(-1, 2)).isNull();
    }

    @Test
    void coloursGrowFromTheNearestPixelInside() {
        Mat picture = scope.filled(new Size(60, 40), CvType.CV_8UC3, 9);
        picture.setTo(new Scalar(200, 100, 50), box(0, 0, 5, 39));
        picture.setTo(new Scalar(1, 2, 3), box(54, 0, 59, 39));
        Mat grown = GrownColours.of(masks, picture, masks.or(box(0, 0, 5, 39), box(54, 0, 59, 39)));
        assertThat(grown.get(20, 12)).containsExactly(200, 100, 50);
        assertThat(grown.get(20, 48)).containsExactly(1, 2, 3);
    }

    @Test
    void aClosedScopeHasFreedItsPicturesButNotThoseHandedOver() {
        Scope other = new Scope();
        Mat freed = box(1, 1, 5, 5);
        Mat kept = scope.handOver(box(1, 1, 5, 5), other);
        scope.close();
        assertThat(freed.empty()).isTrue();
        assertThat(kept.empty()).isFalse();
        other.close();
        assertThat(kept.empty()).isTrue();
    }

    private Mat box(int x0, int y0, int x1, int y1) {
        return masks.polygon(new Vec(x0, y0), new Vec(x1, y0), new Vec(x1, y1), new Vec(x0, y1));
    }
}
