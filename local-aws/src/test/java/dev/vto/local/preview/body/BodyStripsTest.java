package dev.vto.local.preview.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vto.local.preview.figure.Frame;
import dev.vto.local.preview.figure.StandingPerson;
import dev.vto.local.preview.geometry.Strip;
import dev.vto.local.preview.geometry.Vec;
import dev.vto.local.preview.raster.MaskReader;
import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.raster.NativeVision;
import dev.vto.local.preview.raster.Scope;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NativeVision.class)
class BodyStripsTest {

    private final Scope scope = new Scope();
    private final Masks masks = new Masks(scope, StandingPerson.SIZE);
    private final Frame frame = StandingPerson.frame(masks);
    private final MaskReader shirt =
            new MaskReader(masks.polygon(new Vec(130, 185), new Vec(270, 185), new Vec(265, 430), new Vec(135, 430)));

    @AfterEach
    void free() {
        scope.close();
    }

    @Test
    void torsoStripRunsFromCollarToHemAndIsSymmetric() {
        Strip strip = torso(250);
        assertThat(strip.rows()).isEqualTo(TorsoStrip.ROWS);
        double shoulders = strip.middle(TorsoStrip.COLLAR_ROWS).y();
        assertThat(strip.middle(TorsoStrip.ROWS - 1).y() - shoulders).isCloseTo(250, within(1.0));
        for (int row = 0; row < strip.rows(); row++) {
            assertThat(strip.middle(row).x()).isCloseTo(200, within(2.0));
            assertThat(row == 0 || strip.middle(row).y() > strip.middle(row - 1).y())
                    .isTrue();
        }
    }

    @Test
    void torsoStripFollowsTheSidesOfTheWornGarment() {
        Strip strip = torso(230);
        int row = TorsoStrip.ROWS - 4;
        assertThat(strip.width(row)).isBetween(115.0, 150.0);
    }

    @Test
    void rowsOfASleeveNeverCrossTheirNeighbours() {
        for (int side = 0; side < 2; side++) {
            Strip sleeve = SleeveStrip.lay(StandingPerson.POSE, frame, side, 0.97, 27, 20);
            Vec wrist = StandingPerson.POSE.wrist(side);
            assertThat(sleeve.middle(SleeveStrip.ROWS - 1).distanceTo(wrist)).isLessThan(10);
            for (int i = 0; i + 1 < sleeve.rows(); i++) {
                Vec along = sleeve.middle(i + 1).minus(sleeve.middle(i));
                assertThat(sleeve.left()[i + 1].minus(sleeve.left()[i]).dot(along))
                        .isPositive();
                assertThat(sleeve.right()[i + 1].minus(sleeve.right()[i]).dot(along))
                        .isPositive();
            }
        }
    }

    @Test
    void outerEdgeOfASleeveIsItsLeftEdge() {
        for (int side = 0; side < 2; side++) {
            Strip sleeve = SleeveStrip.lay(StandingPerson.POSE, frame, side, 0.5, 27, 20);
            Vec across = sleeve.left()[6].minus(sleeve.right()[6]);
            assertThat(across.dot(frame.outward(side))).isPositive();
        }
    }

    @Test
    void hemOfTheWornGarmentIsFound() {
        double depth = WornHem.depth(StandingPerson.POSE, frame, shirt, 1.8, 3, 0.15);
        assertThat(frame.shoulderLine().y() + depth).isCloseTo(430, within(3.0));
    }

    @Test
    void longTrousersReachTheAnklesAndTheSeatEndsInTwoLegs() {
        LegStrips legs = new LegStrips(StandingPerson.POSE, frame, shirt, StandingPerson.SIZE);
        Strip seat = legs.seat(10, 1);
        Strip source = new Strip(14);
        for (int i = 0; i < 14; i++) {
            source.set(i, new Vec(0, i * 10), new Vec(40, i * 10));
        }
        for (int side = 0; side < 2; side++) {
            Strip leg = legs.leg(side, seat, source, 100, 1, 1);
            assertThat(leg.middle(13).distanceTo(StandingPerson.POSE.ankle(side)))
                    .isLessThan(8);
            assertThat(leg.left()[0].y()).isCloseTo(seat.left()[9].y(), within(1e-6));
        }
    }

    private Strip torso(double hem) {
        return new TorsoStrip(StandingPerson.POSE, frame, shirt).lay(hem, 20, 1, OptionalDouble.empty());
    }
}
