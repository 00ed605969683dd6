package dev.vto.render.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    @Test
    void mostDoublesUpToTheLongest() {
        Backoff unlucky = backoff(1);

        assertThat(unlucky.after(1, Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
        assertThat(unlucky.after(2, Duration.ZERO)).isEqualTo(Duration.ofSeconds(2));
        assertThat(unlucky.after(4, Duration.ZERO)).isEqualTo(Duration.ofSeconds(8));
        assertThat(unlucky.after(5, Duration.ZERO)).isEqualTo(LONGEST);
        assertThat(unlucky.after(Integer.MAX_VALUE, Duration.ZERO)).isEqualTo(LONGEST);
    }

    @Test
    void chanceMayTakeAllOfIt() {
        assertThat(backoff(0).after(3, Duration.ZERO)).isZero();
    }

    @Test
    void neverShorterThanTheEngineAsks() {
        assertThat(backoff(0).after(1, Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void noMessageIsDelayedForLongerThanAQueueCan() {
        assertThat(Waits.untilOpen(Duration.ofHours(1))).isEqualTo(Duration.ofMinutes(15));
        assertThat(Waits.untilOpen(Duration.ofSeconds(5))).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(8));
    }

    private static Backoff backoff(double chance) {
        RandomGenerator fixed = new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return chance;
            }
        };
        return new Backoff(FIRST, LONGEST, fixed);
    }
}
