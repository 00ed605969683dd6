package dev.vto.render.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A job whose engine is not called just now, in a worker that is told to stop. */
@Timeout(20)
class HeldTest {
    private static final Instant BEGUN = Instant.parse("2026-11-24T09:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(5);

    private final CountDownLatch draining = new CountDownLatch(1);
    private final Held held =
            new Held(ClaimedJob.of(BEGUN, LONG), null, Clock.systemUTC(), LONG, Duration.ZERO, draining, _ -> {});

    @Test
    void pauseEndsAtOnceWhenTheWorkerStops() {
        Thread.ofVirtual().start(draining::countDown);

        assertThatThrownBy(() -> held.pause(LONG)).isInstanceOfSatisfying(Stopped.class, HeldTest::isDraining);
    }

    @Test
    void nothingBeginsOnceTheWorkerStops() throws Exception {
        held.pause(Duration.ofMillis(1));

        draining.countDown();

        assertThatThrownBy(() -> held.begin(Optional::of)).isInstanceOfSatisfying(Stopped.class, HeldTest::isDraining);
    }

    private static void isDraining(Stopped stopped) {
        assertThat(stopped.reason()).isEqualTo(Stopped.Reason.DRAINING);
    }
}
