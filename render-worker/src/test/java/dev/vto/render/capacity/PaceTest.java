package dev.vto.render.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    private static final int MOST = 48;
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final Pace pace = new Pace(MOST);

    @ParameterizedTest
    @CsvSource({"0, 48", "1, 24", "2, 12", "3, 6", "4, 3", "5, 1", "6, 1"})
    void isHalvedForEachRoundThatIsThrottledAndNeverBelowOne(int rounds, int limit) {
        cut(rounds);

        assertThat(pace.limit()).isEqualTo(limit);
    }

    @Test
    void callsThatWereUnderWayTogetherCutOnce() {
        long[] calls = IntStream.range(0, MOST).mapToLong(_ -> pace.begin()).toArray();
        for (long call : calls) {
            pace.throttled(call);
        }

        assertThat(pace.limit()).isEqualTo(24);
        pace.throttled(pace.begin());
        assertThat(pace.limit()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 2", "3, 3", "5, 3", "6, 4", "1127, 47", "1128, 48", "9999, 48"})
    void growsByOneForEachRoundOfPictures(int drawn, int limit) {
        cut(5);

        for (int n = 0; n < drawn; n++) {
            pace.drawn(pace.begin(), pace.limit());
        }

        assertThat(pace.limit()).isEqualTo(limit);
    }

    @Test
    void doesNotGrowWhileItIsHardlyUsed() {
        cut(2);

        for (int n = 0; n < 1000; n++) {
            pace.drawn(pace.begin(), 5);
        }

        assertThat(pace.limit()).isEqualTo(12);
    }

    @Test
    void picturesOfCallsBeforeTheCutTellNothing() {
        long before = pace.begin();
        cut(5);

        pace.drawn(before, 1);

        assertThat(pace.limit()).isEqualTo(1);
    }

    @Test
    void isClosedForTheLongestThatWasAsked() {
        assertThat(pace.closedFor(NOW)).isZero();
        pace.closeUntil(NOW.plusSeconds(7));
        pace.closeUntil(NOW.plusSeconds(3));

        assertThat(pace.closedFor(NOW)).isEqualTo(Duration.ofSeconds(7));
        assertThat(pace.closedFor(NOW.plusSeconds(6))).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.closedFor(NOW.plusSeconds(7))).isZero();
    }

    /* An engine that draws so many at once and throttles the rest: whatever comes, the limit ends up around that. */
    @RepeatedTest(50)
    void findsWhatTheEngineKeepsUpWith(RepetitionInfo run) {
        Random chance = new Random(run.getCurrentRepetition());
        int engine = 1 + chance.nextInt(40);
        Deque<Long> drawing = new ArrayDeque<>();
        int throttled = 0;
        int steps = 200_000;
        for (int step = 0; step < steps; step++) {
            assertThat(pace.limit()).isBetween(1, MOST);
            if (drawing.size() < pace.limit() && chance.nextInt(3) > 0) {
                long call = pace.begin();
                if (drawing.size() < engine) {
                    drawing.add(call);
                } else {
                    throttled++;
                    pace.throttled(call);
                }
            } else if (!drawing.isEmpty()) {
                int inWork = drawing.size();
                pace.drawn(drawing.remove(), inWork);
            }
            if (step > steps / 2) {
                assertThat(pace.limit())
                        .as("seed %d, engine %d", run.getCurrentRepetition(), engine)
                        .isBetween(Math.max(1, engine / 2), engine + 4);
            }
        }
        assertThat(throttled).isPositive().isLessThan(steps / 4);
    }

    private void cut(int rounds) {
        for (int n = 0; n < rounds; n++) {
            pace.throttled(pace.begin());
        }
    }
}
