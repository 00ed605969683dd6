package dev.vto.jobs.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.jobs.testing.Jobs;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class WaitingTest {
    private static final Job OPEN = Jobs.created(Instant.parse("2026-11-24T09:15:00.000Z"));
    private static final Job CANCELLED =
            Jobs.MACHINE.cancel(OPEN, OPEN.createdAt()).orElseThrow();
    private static final Duration POLL = Duration.ofMillis(1);

    @Test
    void theEndIsSeenAtTheNextRead() {
        AtomicInteger reads = new AtomicInteger();
        Waiting waiting =
                new Waiting(_ -> reads.incrementAndGet() < 3 ? OPEN : CANCELLED, POLL, 1, () -> false, () -> {});

        Waiting.Outcome outcome = waiting.await(OPEN, Duration.ofSeconds(30));

        assertThat(outcome.job().status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(outcome.applied()).isTrue();
        assertThat(reads).hasValue(3);
        assertThat(waiting.waiters()).isZero();
    }

    @Test
    void anOpenJobIsAnsweredWhenTheTimeIsOver() {
        Waiting waiting = new Waiting(_ -> OPEN, POLL, 1, () -> false, () -> {});

        assertThat(waiting.await(OPEN, Duration.ofMillis(20)).job()).isEqualTo(OPEN);
    }

    @Test
    void aPodThatGoesKeepsNobodyWaiting() {
        Waiting waiting = new Waiting(_ -> OPEN, Duration.ofMinutes(1), 1, () -> true, () -> {});

        assertThat(waiting.await(OPEN, Duration.ofMinutes(1)))
                .isEqualTo(new Waiting.Outcome(OPEN, Duration.ofMinutes(1), false));
    }

    @Test
    void rowThatCannotBeReadEndsTheWaitWithWhatIsKnown() {
        Waiting waiting = new Waiting(
                _ -> {
                    throw SdkClientException.create("no answer");
                },
                POLL,
                1,
                () -> false,
                () -> {});

        assertThat(waiting.await(OPEN, Duration.ofMinutes(1)))
                .isEqualTo(new Waiting.Outcome(OPEN, Duration.ofMinutes(1), false));
        assertThat(waiting.waiters()).isZero();
    }

    @Test
    void turnIsGivenBackBeforeTheFirstPauseAndNotWithoutAWish() {
        AtomicInteger rests = new AtomicInteger();
        Waiting waiting = new Waiting(
                _ -> {
                    assertThat(rests).hasValue(1);
                    return CANCELLED;
                },
                POLL,
                1,
                () -> false,
                rests::incrementAndGet);

        waiting.await(OPEN, Duration.ZERO);
        assertThat(rests).hasValue(0);
        assertThat(waiting.await(OPEN, Duration.ofMinutes(1)).job()).isEqualTo(CANCELLED);
        assertThat(rests).hasValue(1);
    }

    @Test
    void withoutAWishNothingIsRead() {
        Waiting waiting = new Waiting(
                _ -> {
                    throw new AssertionError("read");
                },
                POLL,
                1,
                () -> false,
                () -> {});

        assertThat(waiting.await(OPEN, Duration.ZERO).applied()).isFalse();
        assertThat(waiting.await(CANCELLED, Duration.ofSeconds(30)).applied()).isTrue();
    }

    @Test
    void whoFindsNoRoomIsAnsweredAtOnce() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Waiting waiting = new Waiting(
                _ -> {
                    reading.countDown();
                    await(go);
                    return CANCELLED;
                },
                POLL,
                1,
                () -> false,
                () -> {});
        Thread first = Thread.startVirtualThread(() -> waiting.await(OPEN, Duration.ofSeconds(30)));
        reading.await();

        assertThat(waiting.waiters()).isEqualTo(1);
        assertThat(waiting.await(OPEN, Duration.ofSeconds(30)).applied()).isFalse();

        go.countDown();
        first.join();
        assertThat(waiting.waiters()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
