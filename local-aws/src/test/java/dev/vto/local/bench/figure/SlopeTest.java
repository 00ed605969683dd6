package dev.vto.local.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SlopeTest {
    private final Slope slope = new Slope();

    @Test
    void leavesOutWhatWasThereBefore() {
        slope.add(1_000, 150e6 + 15e6);
        slope.add(10_000, 150e6 + 150e6);
        assertThat(slope.perUnit()).isCloseTo(15_000, within(0.001));
    }

    @Test
    void drawsALineBetweenPointsThatAreOff() {
        slope.add(0, 1);
        slope.add(1, 0);
        slope.add(2, 3);
        slope.add(3, 4);
        assertThat(slope.perUnit()).isCloseTo(1.2, within(1e-9));
    }

    @Test
    void onePlaceHasNoSlope() {
        slope.add(5, 1);
        slope.add(5, 2);
        assertThatIllegalStateException().isThrownBy(slope::perUnit);
    }
}
