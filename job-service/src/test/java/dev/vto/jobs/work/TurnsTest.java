package dev.vto.jobs.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TurnsTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final Turns turns = new Turns(1);

    @Test
    void whoFindsNoneFreeInTimeHasNone() {
        Turns.Turn first = turns.await(SHORT).orElseThrow();
        assertThat(turns.taken()).isEqualTo(1);
        assertThat(turns.await(SHORT)).isEmpty();
        first.giveBack();
        assertThat(turns.taken()).isZero();
        assertThat(turns.await(SHORT)).isPresent();
    }

    @Test
    void turnIsGivenBackOnce() {
        Turns.Turn first = turns.await(SHORT).orElseThrow();
        first.giveBack();
        turns.await(SHORT).orElseThrow();
        first.giveBack();
        assertThat(turns.await(SHORT)).isEmpty();
    }

    @Test
    @Timeout(60)
    void whoCameFirstWorksFirst() throws InterruptedException {
        Turns.Turn held = turns.await(SHORT).orElseThrow();
        List<Integer> order = new CopyOnWriteArrayList<>();
        Thread[] waiting = new Thread[5];
        for (int i = 0; i < waiting.length; i++) {
            int number = i;
            waiting[i] = Thread.ofPlatform().start(() -> {
                Turns.Turn turn = turns.await(LONG).orElseThrow();
                order.add(number);
                turn.giveBack();
            });
            await().until(() -> waiting[number].getState() == Thread.State.TIMED_WAITING);
        }
        held.giveBack();
        for (Thread thread : waiting) {
            thread.join();
        }
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void interruptedThreadHasNoneAndStaysInterrupted() {
        Optional<Turns.Turn> held = turns.await(SHORT);
        Thread.currentThread().interrupt();
        assertThat(turns.await(LONG)).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
        held.orElseThrow().giveBack();
        assertThat(turns.taken()).isZero();
    }
}
