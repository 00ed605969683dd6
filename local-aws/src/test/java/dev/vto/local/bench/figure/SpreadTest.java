package dev.vto.local.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private final Spread hundred =
            new Spread(IntStream.rangeClosed(1, 100).mapToObj(i -> 101.0 - i).toList());

    @Test
    void sortsWhatWasMeasured() {
        Spread spread = new Spread(List.of(7.0, 2.0, 5.0));
        assertThat(spread.least()).isEqualTo(2);
        assertThat(spread.median()).isEqualTo(5);
        assertThat(spread.most()).isEqualTo(7);
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
        assertThat(new Spread(List.of(1.0, 2.0, 4.0, 100.0)).median()).isEqualTo(3);
    }

    @Test
    void aPercentileIsAMeasuredValue() {
        assertThat(hundred.percentile(0.5)).isEqualTo(50);
        assertThat(hundred.percentile(0.99)).isEqualTo(99);
        assertThat(hundred.percentile(1)).isEqualTo(100);
        assertThat(hundred.percentile(0.001)).isEqualTo(1);
    }

    @Test
    void theTailOfAFewIsTheLargest() {
        assertThat(new Spread(List.of(3.0, 9.0)).percentile(0.99)).isEqualTo(9);
    }

    @Test
    void nothingHasNoSpread() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Spread(List.of()));
    }
}
