package dev.vto.notify.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.notify.Jobs;
import dev.vto.notify.connection.Interest;
import dev.vto.notify.connection.Registry;
import dev.vto.notify.connection.Socket;
import dev.vto.notify.outbox.CloseCode;
import dev.vto.notify.outbox.Outbox;
import dev.vto.notify.outbox.Outgoing;
import dev.vto.notify.outbox.Wire;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class UpkeepTest {
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final int MOST = 3;

    private final Registry registry = new Registry();
    private final Map<String, CloseCode> closed = new HashMap<>();
    private final SocketConfig config = new SmallRyeConfigBuilder()
            .withMapping(SocketConfig.class)
            .withConverter(Duration.class, 100, new DurationConverter())
            .build()
            .getConfigMapping(SocketConfig.class);

    @Test
    void silentAndOldSocketsAreClosedEachWithItsCode() {
        Instant longAgo = NOW.minus(config.silence()).minus(MOMENT);
        open("silent", longAgo, NOW.plus(MOMENT));
        open("old", NOW, NOW.minus(MOMENT));
        open("fresh", NOW, NOW.plus(MOMENT));

        new Upkeep(registry, config, Clock.fixed(NOW, ZoneOffset.UTC)).check();

        assertThat(closed).containsOnly(Map.entry("silent", CloseCode.SILENT), Map.entry("old", CloseCode.GOING_AWAY));
    }

    private void open(String id, Instant heard, Instant until) {
        Wire wire = new Wire() {
            @Override
            public CompletionStage<Void> send(Outgoing next) {
                return CompletableFuture.completedFuture(null);
            }

            @Override
            public boolean ready(Outgoing next) {
                return true;
            }

            @Override
            public void close(CloseCode code) {
                closed.put(id, code);
            }
        };
        Outbox outbox = new Outbox(wire, config.mostWaiting(), Runnable::run);
        registry.add(new Socket(id, Jobs.OWNER, heard, until, wire, outbox, new Interest(1)), MOST);
    }
}
