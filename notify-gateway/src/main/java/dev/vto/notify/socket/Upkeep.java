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
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Closes sockets whose client is gone without a word, and old ones, so that clients spread over new pods. */
@Singleton
public class Upkeep {
    private static final String PING_INTERVAL = "quarkus.websockets-next.server.auto-ping-interval";

    private final Registry registry;
    private final SocketConfig config;
    private final Clock clock;

    public Upkeep(Registry registry, SocketConfig config, Clock clock) {
        this.registry = registry;
        this.config = config;
        this.clock = clock;
    }

    void schedule(
            @Observes StartupEvent start,
            Scheduler scheduler,
            GatewayMetrics metrics,
            @ConfigProperty(name = PING_INTERVAL) Duration ping) {
        if (config.silence().compareTo(ping.multipliedBy(2)) <= 0) {
            throw new IllegalStateException("vto.gateway.socket.silence is " + config.silence()
                    + "; it must be more than twice " + PING_INTERVAL + ", " + ping);
        }
        metrics.connections(registry::size);
        scheduler
                .newJob("upkeep")
                .setInterval(config.checkEvery().toString())
                .setConcurrentExecution(Scheduled.ConcurrentExecution.SKIP)
                .setTask(_ -> check(), true)
                .schedule();
    }

    /** Looks at all sockets once. */
    void check() {
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
