package dev.vto.render.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vto.platform.aws.S3Address;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobInputs;
import dev.vto.platform.job.move.JobMachine;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.tryon.TryOnParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A job whose engine is not called just now, in a worker that is told to stop. */
@Timeout(20)
class HeldTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final CountDownLatch draining = new CountDownLatch(1);
    private final Held held = new Held(claimed(), null, Clock.systemUTC(), LONG, Duration.ZERO, draining, _ -> {});

    @Test
    void pauseEndsAtOnceWhenTheWorkerStops() {
        Thread.ofVirtual().start(draining::countDown);

        assertThatThrownBy(() -> held.pause(LONG)).isInstanceOfSatisfying(Stopped.class, HeldTest::isDraining);
    }

    @Test
    void nothingBeginsOnceTheWorkerStops() throws Exception {
        held.ensureMayBegin();
        held.pause(Duration.ofMillis(1));

        draining.countDown();

        assertThatThrownBy(held::ensureMayBegin).isInstanceOfSatisfying(Stopped.class, HeldTest::isDraining);
    }

    private static void isDraining(Stopped stopped) {
        assertThat(stopped.reason()).isEqualTo(Stopped.Reason.DRAINING);
    }

    private static Job claimed() {
        Instant now = Instant.parse("2026-11-24T09:00:00Z");
        S3Address picture = new S3Address("media", "prepared/x.jpg");
        Job accepted = Job.accepted(
                "job",
                OwnerKey.HOUSE,
                null,
                new JobInputs("model", picture, "product", picture, null),
                TryOnParameters.DEFAULTS,
                "hash",
                now,
                now.plusSeconds(30),
                now.plusSeconds(900),
                now.plusSeconds(9000));
        return new JobMachine(LONG, Duration.ZERO).claim(accepted, "token", now).orElseThrow();
    }
}
