package dev.vto.notify.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.notify.Jobs;
import dev.vto.notify.frame.ServerFrame;
import dev.vto.platform.job.Job;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final int MOST = 4;

    private final ManualWire wire = new ManualWire();
    private final Outbox box = new Outbox(wire, MOST, Runnable::run);

    @BeforeEach
    void begin() {
        wire.begin(box);
    }

    @Test
    void whatComesBeforeItBeginsFollowsTheFirst() {
        Outbox fresh = new Outbox(wire, MOST, Runnable::run);
        fresh.offer(new Outgoing.State(Jobs.open("a", 1), Outgoing.Source.EVENT));
        assertThat(wire.sent).isEmpty();

        Outgoing hello = new Outgoing.Reply(new ServerFrame.Hello("c1"));
        fresh.begin(hello);
        wire.drain();

        assertThat(wire.sent).hasSize(2).startsWith(hello);
        assertThat(wire.versionsOf("a")).containsExactly(1L);
    }

    @Test
    void firstEntryIsSentAtOnce() {
        assertThat(offer(Jobs.open("a", 1))).isEqualTo(Outbox.Offer.TAKEN);
        assertThat(wire.versionsOf("a")).containsExactly(1L);
    }

    @Test
    void oneSendIsInFlight() {
        offer(Jobs.open("a", 1));
        offer(Jobs.open("b", 1));
        assertThat(wire.sent).hasSize(1);
        wire.taken();
        assertThat(wire.sent).hasSize(2);
    }

    @Test
    void onlyWhatMustBeMadeFirstIsLeftToAnotherThread() {
        List<Runnable> left = new ArrayList<>();
        Outbox fresh = new Outbox(wire, MOST, left::add);
        wire.begin(fresh);
        for (String job : List.of("a", "b", "c")) {
            fresh.offer(new Outgoing.State(Jobs.open(job, 1), Outgoing.Source.EVENT));
        }

        wire.ready = true;
        wire.taken();
        assertThat(wire.sent).hasSize(2);
        assertThat(left).isEmpty();

        wire.ready = false;
        wire.taken();
        assertThat(wire.sent).hasSize(2);
        left.removeFirst().run();
        assertThat(wire.sent).hasSize(3);
    }

    @Test
    void versionsRiseWhoeverOffersThem() throws Exception {
        TakingWire taking = new TakingWire(4000);
        Outbox shared = new Outbox(taking, MOST, taking.threads);
        shared.begin(new Outgoing.Reply(new ServerFrame.Pong()));
        AtomicInteger version = new AtomicInteger();
        Runnable offers = () -> {
            for (int i = 0; i < 1000; i++) {
                shared.offer(new Outgoing.State(Jobs.open("a", version.incrementAndGet()), Outgoing.Source.EVENT));
            }
        };
        for (int thread = 0; thread < 4; thread++) {
            taking.threads.execute(offers);
        }
        assertThat(taking.last.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(taking.versions).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void waitingStatesOfOneJobBecomeTheNewest() {
        offer(Jobs.open("a", 1));
        offer(Jobs.open("a", 2));
        assertThat(offer(Jobs.completed("a", 3))).isEqualTo(Outbox.Offer.COALESCED);
        wire.drain();
        assertThat(wire.versionsOf("a")).containsExactly(1L, 3L);
    }

    @Test
    void coalescedJobKeepsItsTurn() {
        offer(Jobs.open("x", 1));
        offer(Jobs.open("a", 1));
        offer(Jobs.open("b", 1));
        offer(Jobs.open("a", 2));
        wire.drain();
        assertThat(wire.sent)
                .extracting(sent -> ((Outgoing.State) sent).job().id())
                .containsExactly("x", "a", "b");
    }

    @Test
    void olderAndEqualVersionsAreNotSent() {
        offer(Jobs.completed("a", 3));
        wire.drain();
        assertThat(offer(Jobs.open("a", 2))).isEqualTo(Outbox.Offer.STALE);
        assertThat(offer(Jobs.completed("a", 3))).isEqualTo(Outbox.Offer.STALE);
        wire.drain();
        assertThat(wire.versionsOf("a")).containsExactly(3L);
    }

    @Test
    void olderVersionDoesNotReplaceAWaitingOne() {
        offer(Jobs.open("x", 1));
        offer(Jobs.completed("a", 3));
        assertThat(offer(Jobs.open("a", 2))).isEqualTo(Outbox.Offer.STALE);
        wire.drain();
        assertThat(wire.versionsOf("a")).containsExactly(3L);
    }

    @Test
    void fullBoxClosesTheSocketOnce() {
        for (int i = 0; i <= MOST; i++) {
            assertThat(offer(Jobs.open("job" + i, 1))).isEqualTo(Outbox.Offer.TAKEN);
        }
        assertThat(offer(Jobs.open("one too many", 1))).isEqualTo(Outbox.Offer.CLOSED);
        assertThat(offer(Jobs.open("later", 1))).isEqualTo(Outbox.Offer.CLOSED);
        assertThat(wire.closes).containsExactly(CloseCode.SLOW_CONSUMER);
        wire.drain();
        assertThat(wire.sent).hasSize(1);
    }

    @Test
    void progressOfFewJobsNeverFillsTheBox() {
        for (int version = 1; version <= 1000; version++) {
            offer(Jobs.open("a", version));
            offer(Jobs.open("b", version));
        }
        wire.drain();
        assertThat(wire.closes).isEmpty();
        assertThat(wire.versionsOf("a")).endsWith(1000L);
        assertThat(wire.versionsOf("b")).endsWith(1000L);
    }

    @Test
    void repliesAreNotCoalesced() {
        for (int i = 0; i < 3; i++) {
            box.offer(new Outgoing.Reply(new ServerFrame.Pong()));
        }
        wire.drain();
        assertThat(wire.sent).hasSize(3);
    }

    @Test
    void brokenSendClosesTheSocket() {
        offer(Jobs.open("a", 1));
        wire.inFlight.completeExceptionally(new IOException("connection reset"));
        assertThat(wire.closes).containsExactly(CloseCode.FAILED);
        assertThat(offer(Jobs.open("a", 2))).isEqualTo(Outbox.Offer.CLOSED);
    }

    @Test
    void roomIsThereWhenHalfOfTheBoxIsFree() throws InterruptedException {
        for (int i = 0; i <= MOST; i++) {
            offer(Jobs.open("job" + i, 1));
        }
        assertThat(box.awaitRoom(Duration.ofMillis(1))).isFalse();
        wire.taken();
        wire.taken();
        assertThat(box.awaitRoom(Duration.ofMillis(1))).isTrue();
    }

    @Test
    void closedBoxHasNoRoom() throws InterruptedException {
        box.close();
        assertThat(box.awaitRoom(Duration.ofMinutes(1))).isFalse();
    }

    private Outbox.Offer offer(Job job) {
        return box.offer(new Outgoing.State(job, Outgoing.Source.EVENT));
    }

    /** Takes every frame, a moment later and on another thread; notes the versions of states until the last one. */
    private static final class TakingWire implements Wire {
        final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
        final List<Long> versions = new CopyOnWriteArrayList<>();
        final CountDownLatch last = new CountDownLatch(1);
        private final long lastVersion;

        TakingWire(long lastVersion) {
            this.lastVersion = lastVersion;
        }

        @Override
        public CompletionStage<Void> send(Outgoing next) {
            if (next instanceof Outgoing.State state) {
                versions.add(state.job().version());
                if (versions.getLast() == lastVersion) {
                    last.countDown();
                }
            }
            return CompletableFuture.runAsync(Thread::yield, threads);
        }

        @Override
        public boolean ready(Outgoing next) {
            return false;
        }

        @Override
        public void close(CloseCode code) {
            throw new AssertionError("closed: " + code);
        }
    }
}
