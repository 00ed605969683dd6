package dev.vto.local.preview.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.raster.NativeVision;
import dev.vto.local.preview.raster.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opencv.core.Mat;
import org.opencv.core.Size;

@ExtendWith(NativeVision.class)
class FlatLayoutTest {

    private final Scope scope = new Scope();
    private final Masks masks = new Masks(scope, new Size(400, 500));

    @AfterEach
    void free() {
        scope.close();
    }

    @Test
    void shirtHasTwoSleevesAndArmpitsAtItsNotches() {
        Layout.Upper shirt = new FlatUpper(shirt(), masks).layout();
        assertThat(shirt.leftSleeve()).isPresent();
        assertThat(shirt.rightSleeve()).isPresent();
        assertThat(shirt.chest()).isCloseTo(160, within(12.0));
        assertThat(shirt.strapsOnly()).isFalse();
        assertThat(shirt.length()).isBetween(320.0, 380.0);
    }

    @Test
    void foldedShirtWithoutNotchesHasNoSleeves() {
        Layout.Upper folded = new FlatUpper(polygon(100, 60, 300, 60, 300, 440, 100, 440), masks).layout();
        assertThat(folded.leftSleeve()).isEmpty();
        assertThat(folded.sleeveLength()).isZero();
        assertThat(folded.chest()).isPositive();
    }

    @Test
    void tankTopHangsOnStraps() {
        Mat tank = polygon(
                150, 60, 165, 60, 175, 150, 225, 150, 235, 60, 250, 60, 255, 150, 290, 200, 290, 440, 110, 440, 110,
                200, 145, 150);
        Layout.Upper layout = new FlatUpper(tank, masks).layout();
        assertThat(layout.strapsOnly()).isTrue();
        assertThat(layout.sleeveLength()).isZero();
    }

    @Test
    void trousersHaveLegsFromTheCrotchDown() {
        Layout layout = new FlatLower(trousers()).layout(false);
        assertThat(layout).isInstanceOfSatisfying(Layout.Trousers.class, t -> {
            assertThat(t.seat().middle(t.seat().rows() - 1).y()).isCloseTo(180, within(6.0));
            assertThat(t.leftLeg().middle(5).x()).isLessThan(200);
            assertThat(t.rightLeg().middle(5).x()).isGreaterThan(200);
            assertThat(t.slimness()).isCloseTo(2.4, within(0.2));
        });
    }

    @Test
    void aTornLegIsReplacedByTheOtherOne() {
        Mat torn = polygon(120, 50, 280, 50, 290, 300, 230, 300, 202, 180, 198, 180, 170, 440, 100, 440);
        assertThat(new FlatLower(torn).layout(false)).isInstanceOfSatisfying(Layout.Trousers.class, t -> {
            assertThat(t.rightLeg().left()).isEqualTo(t.leftLeg().right());
            assertThat(t.rightLeg().right()).isEqualTo(t.leftLeg().left());
        });
    }

    @Test
    void skirtIsOnePiece() {
        Layout layout = new FlatLower(polygon(150, 50, 250, 50, 320, 300, 80, 300)).layout(false);
        assertThat(layout).isInstanceOfSatisfying(Layout.Skirt.class, s -> assertThat(s.slimness())
                .isBetween(1.8, 2.6));
    }

    private Mat shirt() {
        return polygon(
                170, 60, 230, 60, 280, 80, 360, 190, 315, 220, 280, 170, 280, 430, 120, 430, 120, 170, 85, 220, 40, 190,
                120, 80);
    }

    private Mat trousers() {
        return polygon(120, 50, 280, 50, 300, 440, 230, 440, 202, 180, 198, 180, 170, 440, 100, 440);
    }

    private Mat polygon(int... xy) {
        Vec[] corners = new Vec[xy.length / 2];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = new Vec(xy[2 * i], xy[2 * i + 1]);
        }
        return masks.polygon(corners);
    }
}
