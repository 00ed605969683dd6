package dev.vto.local.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComebackTest {
    private final Comeback comeback = new Comeback(new Random(1));

    @ParameterizedTest
    @ValueSource(ints = {1001, 4009})
    void isAtOnceWhereAnotherPodHasRoom(int code) {
        assertThat(comeback.after(code, "going_away")).contains(Duration.ZERO);
    }

    @Test
    void isAfterThePauseThatTheReasonNames() {
        assertThat(comeback.after(4008, "slow_consumer retry_in_ms=2345")).contains(Duration.ofMillis(2345));
        assertThat(comeback.after(4999, "not_known_yet retry_in_ms=45000")).contains(Duration.ofSeconds(45));
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1009})
    void isNeverWhereTheClientIsToBeCorrected(int code) {
        assertThat(comeback.after(code, "message_too_large")).isEmpty();
    }

    @Test
    void isSoonWhereNothingWasSaid() {
        assertThat(comeback.after(1006, "").orElseThrow()).isBetween(Duration.ZERO, Duration.ofMillis(500));
    }

    @Test
    void pausesGrowToThirtySeconds() {
        for (int failures = 1; failures < 40; failures++) {
            Duration most = Duration.ofMillis(Math.min(30_000, 500L << Math.min(failures - 1, 10)));
            assertThat(comeback.afterFailures(failures)).isBetween(Duration.ZERO, most);
        }
    }
}
