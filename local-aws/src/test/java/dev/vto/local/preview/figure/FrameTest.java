package dev.vto.local.preview.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.raster.NativeVision;
import dev.vto.local.preview.raster.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NativeVision.class)
class FrameTest {

    @Test
    void torsoIsTheRulerAndSidesAreThoseOfThePicture() {
        try (Scope scope = new Scope()) {
            Frame frame = StandingPerson.frame(new Masks(scope, StandingPerson.SIZE));
            assertThat(frame.torso()).isCloseTo(200, within(1e-9));
            assertThat(frame.up()).isEqualTo(new Vec(0, -1));
            assertThat(frame.outward(0).distanceTo(new Vec(-1, 0))).isZero();
            assertThat(frame.armpits()[0].x()).isLessThan(frame.armpits()[1].x());
            assertThat(frame.moved(new Vec(10, 10), 0.1, 0.2)).isEqualTo(new Vec(30, -30));
        }
    }

    @Test
    void shoulderTipsLieAboveTheJointsNearTheEdgeOfTheSilhouette() {
        try (Scope scope = new Scope()) {
            Frame frame = StandingPerson.frame(new Masks(scope, StandingPerson.SIZE));
            for (int side = 0; side < 2; side++) {
                Vec rise = frame.tips()[side].minus(StandingPerson.POSE.shoulder(side));
                assertThat(rise.dot(frame.up())).isBetween(0.04 * 200, 0.17 * 200);
                assertThat(rise.dot(frame.outward(side))).isPositive();
            }
        }
    }

    @Test
    void aPersonWhoStandsStraightGivesNoWarning() {
        try (Scope scope = new Scope()) {
            Frame frame = StandingPerson.frame(new Masks(scope, StandingPerson.SIZE));
            assertThat(Posture.warnings(StandingPerson.POSE, frame)).isEmpty();
        }
    }
}
