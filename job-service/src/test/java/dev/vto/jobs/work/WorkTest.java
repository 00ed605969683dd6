package dev.vto.jobs.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vto.platform.drain.Draining;
import dev.vto.platform.problem.CommonProblem;
import dev.vto.platform.problem.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Work work = new Work(new OneAtOnce(Duration.ofMillis(20)), new Draining(), meters);

    @Test
    void whoseTurnDoesNotComeIsRefusedAndCounted() throws Exception {
        work.inTurn(() -> {
            assertThat(atWork()).isEqualTo(1);
            assertRefused();
            return null;
        });

        assertThat(meters.counter("vto.http.shed").count()).isEqualTo(1);
        assertThat(atWork()).isZero();
        assertThat(work.inTurn(() -> "done")).isEqualTo("done");
    }

    @Test
    void turnOfWorkThatFailsIsFree() throws Exception {
        assertThatThrownBy(() -> work.inTurn(() -> {
                    throw new IOException("no answer");
                }))
                .isInstanceOf(IOException.class);
        assertThat(work.inTurn(() -> "done")).isEqualTo("done");
    }

    @Test
    void whoRestsLetsAnotherWorkAndTakesNothingBack() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch rests = new CountDownLatch(1);
        CompletableFuture<String> resting = inBackground(() -> work.inTurn(() -> {
            work.rest();
            rests.countDown();
            over.await();
            return "rested";
        }));
        rests.await();

        work.inTurn(() -> {
            over.countDown();
            assertThat(resting.join()).isEqualTo("rested");
            assertRefused();
            return null;
        });
    }

    @Test
    void whoHasNoTurnMayRest() {
        work.rest();
        assertThat(atWork()).isZero();
    }

    @Test
    void whoComesWhenThePodStopsDoesNotWait() throws Exception {
        Draining draining = new Draining();
        draining.begin(null);
        Work stopping = new Work(new OneAtOnce(Duration.ofHours(1)), draining, meters);

        stopping.inTurn(() -> {
            assertThat(inBackground(() -> stopping.inTurn(() -> "done"))).failsWithin(Duration.ofSeconds(20));
            return null;
        });
        assertThat(stopping.inTurn(() -> "done")).isEqualTo("done");
    }

    private void assertRefused() {
        assertThat(inBackground(() -> work.inTurn(() -> "done")))
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(CommonProblem.OVERLOADED))
                .withMessageContaining("waited 20 ms for its turn, for 1 are worked on");
    }

    private double atWork() {
        return meters.get("vto.http.at.work").gauge().value();
    }

    private static <T> CompletableFuture<T> inBackground(Callable<T> what) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                done.complete(what.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    private record OneAtOnce(Duration longestWait) implements WorkConfig {
        @Override
        public int atOnce() {
            return 1;
        }
    }
}
