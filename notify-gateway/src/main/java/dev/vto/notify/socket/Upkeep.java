package dev.vto.notify.socket;

import dev.vto.notify.connection.Registry;
import dev.vto.notify.connection.Socket;
import dev.vto.notify.outbox.CloseCode;
import dev.vto.notify.telemetry.GatewayMetrics;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Closes sockets whose client is gone without a word, and old ones, so that clients spread over new pods. */
@Singleton
public class Upkeep {
    private final Registry registry;
    private final SocketConfig config;
    private final Clock clock;

    public Upkeep(Registry registry, SocketConfig config, Clock clock) {
        this.registry = registry;
        this.config = config;
        this.clock = clock;
    }

    void schedule(@Observes StartupEvent start, Scheduler scheduler, GatewayMetrics metrics) {
        metrics.connections(registry::size);
        scheduler
                .newJob("upkeep")
                .setInterval(config.checkEvery().toString())
                .setConcurrentExecution(Scheduled.ConcurrentExecution.SKIP)
                .setTask(_ -> check(), true)
                .schedule();
    }

    private void check() {
        Instant now = clock.instant();
        for (Socket socket : registry.all()) {
            if (socket.heard().plus(config.silence()).isBefore(now)) {
                socket.close(CloseCode.SILENT);
            } else if (socket.until().isBefore(now)) {
                socket.close(CloseCode.GOING_AWAY);
            }
        }
    }
}
