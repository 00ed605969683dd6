package dev.vto.notify.socket;

import dev.vto.notify.connection.Registry;
import dev.vto.notify.connection.Socket;
import dev.vto.notify.outbox.CloseCode;
import dev.vto.notify.telemetry.GatewayMetrics;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Closes sockets whose client is gone without a word, and old ones, so that clients spread over new pods. */
@Singleton
public class Upkeep {
    private final Registry registry;
    private final Duration silence;
    private final Clock clock;

    public Upkeep(Registry registry, SocketConfig config, Clock clock) {
        this.registry = registry;
        this.silence = config.silence();
        this.clock = clock;
    }

    void show(@Observes StartupEvent start, GatewayMetrics metrics) {
        metrics.connections(registry::size);
    }

    /** Looks at every socket. */
    @Scheduled(every = "{vto.gateway.socket.check-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    public void check() {
        Instant now = clock.instant();
        for (Socket socket : registry.all()) {
            if (socket.heard().plus(silence).isBefore(now)) {
                socket.close(CloseCode.SILENT);
            } else if (socket.until().isBefore(now)) {
                socket.close(CloseCode.GOING_AWAY);
            }
        }
    }
}
