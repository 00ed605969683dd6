package dev.vto.render.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vto.render.claim.RenderConfig;
import dev.vto.render.engine.EngineFailure.Retryable;
import dev.vto.render.engine.EngineFailure.Throttled;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CapacityTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Capacity capacity = capacity("8", "100", "0");

    @Test
    void asManyAreFreeAsTheEngineKeepsUpWith() throws Exception {
        begin(6);
        assertThat(capacity.awaitFree(10)).isEqualTo(2);
        assertThat(capacity.awaitFree(1)).isEqualTo(1);
        end(3);

        capacity.called(capacity.calling(), new Throttled(Duration.ZERO));

        assertThat(capacity.awaitFree(10)).isEqualTo(1);
        assertThat(gauge("vto.render.slots", "limit")).isEqualTo(4);
        assertThat(gauge("vto.render.slots", "used")).isEqualTo(3);
    }

    @Test
    void itIsCrowdedWhileMoreAreInWorkThanMayBe() {
        begin(5);
        assertThat(capacity.crowded()).isFalse();

        capacity.called(capacity.calling(), new Throttled(Duration.ZERO));

        assertThat(capacity.crowded()).isTrue();
        end(1);
        assertThat(capacity.crowded()).isFalse();
    }

    @Test
    void onlyAsManyAreFreeAsHaveRoom() throws Exception {
        Room room = capacity.room(2, 0, LONG).orElseThrow();
        assertThat(capacity.awaitFree(10)).as("80 bytes are left, 30 for a job").isEqualTo(2);

        room.change(-8);
        room.change(-7);

        assertThat(gauge("vto.render.memory.bytes", "used")).isEqualTo(5);
        assertThat(capacity.awaitFree(10)).isEqualTo(3);
        room.hold(95);
        assertThat(gauge("vto.render.memory.bytes", "used")).isEqualTo(95);
        room.close();
        assertThat(gauge("vto.render.memory.bytes", "used")).isZero();
    }

    @Test
    void whoeverFindsNoRoomGetsItWhenSomebodyIsDone() throws Exception {
        Room first = capacity.room(9, 0, LONG).orElseThrow();
        FutureTask<Optional<Room>> second = waiting(() -> capacity.room(2, 0, LONG));

        first.close();

        assertThat(second.get()).isPresent();
    }

    @Test
    void whoeverFindsNoRoomInTimeHasNone() throws Exception {
        Room first = capacity.room(9, 0, LONG).orElseThrow();

        assertThat(capacity.room(2, 0, Duration.ofMillis(1))).isEmpty();

        first.close();
        assertThat(capacity.awaitFree(10)).isEqualTo(3);
    }

    @Test
    void engineThatAskedToWaitIsClosedForEveryone() {
        capacity.called(capacity.calling(), new Retryable("busy", Duration.ofSeconds(7)));

        assertThat(capacity.closedFor()).isEqualTo(Duration.ofSeconds(7));
        assertThat(gauge("vto.render.slots", "limit"))
                .as("that is no throttling")
                .isEqualTo(8);
    }

    @Test
    void closedEngineKeepsTheReceiverWaitingUntilItStops() throws Exception {
        capacity.called(capacity.calling(), new Throttled(LONG));
        FutureTask<Integer> free = waiting(() -> capacity.awaitFree(10));

        capacity.stop();

        assertThat(free.get()).isZero();
    }

    @Test
    void nobodyWaitsForRoomInAWorkerThatStops() throws Exception {
        capacity.room(9, 0, LONG).orElseThrow();
        FutureTask<Optional<Room>> second = waiting(() -> capacity.room(2, 0, LONG));

        capacity.stop();

        assertThat(second.get()).isEmpty();
    }

    @Test
    void memoryThatHoldsNoJobIsRefusedAtStart() {
        assertThatThrownBy(() -> capacity("8", "79", "5"))
                .hasMessage(
                        "vto.render.memory is 79 bytes, and a job may need 80, 3 times vto.render.largest-picture and 10 times"
                                + " vto.render.usual-answer; raise it");
    }

    @Test
    void picturesThatWillBeAnsweredHaveTheirRoomBeforeTheCall() throws Exception {
        meters.clear();
        Capacity answering = capacity("8", "100", "5");
        Room five = answering.room(2, 5, LONG).orElseThrow();
        five.change(-18);
        assertThat(gauge("vto.render.memory.bytes", "used"))
                .as("2 for its pictures, 50 for five that are read")
                .isEqualTo(52);
        assertThat(answering.awaitFree(10)).as("of 48 bytes, 40 for a job").isEqualTo(1);
        assertThat(answering.room(2, 5, Duration.ofMillis(1))).isEmpty();

        five.hold(20);

        assertThat(answering.room(2, 5, Duration.ofMillis(1))).isPresent();
    }

    private Capacity capacity(String slots, String memory, String usualAnswer) {
        RenderConfig config = new SmallRyeConfigBuilder()
                .withMapping(RenderConfig.class)
                .withDefaultValue("vto.render.slots", slots)
                .withDefaultValue("vto.render.memory", memory)
                .withDefaultValue("vto.render.largest-picture", "10")
                .withDefaultValue("vto.render.usual-answer", usualAnswer)
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withConverter(Duration.class, 100, new DurationConverter())
                .build()
                .getConfigMapping(RenderConfig.class);
        return new Capacity(config, CLOCK, meters);
    }

    private void begin(int jobs) {
        IntStream.range(0, jobs).forEach(_ -> capacity.begin());
    }

    private void end(int jobs) {
        IntStream.range(0, jobs).forEach(_ -> capacity.end());
    }

    private double gauge(String name, String state) {
        return meters.get(name).tag("state", state).gauge().value();
    }

    private static <T> FutureTask<T> waiting(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        Thread thread = Thread.ofVirtual().start(future);
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return future;
    }
}
