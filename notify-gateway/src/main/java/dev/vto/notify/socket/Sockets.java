package dev.vto.notify.socket;

import dev.vto.notify.connection.Interest;
import dev.vto.notify.connection.Socket;
import dev.vto.notify.frame.Frames;
import dev.vto.notify.outbox.Outbox;
import dev.vto.notify.rows.ConnectionIds;
import dev.vto.notify.telemetry.GatewayMetrics;
import dev.vto.platform.job.view.JobViews;
import dev.vto.platform.owner.CurrentOwner;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/** Makes a {@link Socket} of each connection that the server accepts. */
@Singleton
public class Sockets {
    private final SocketConfig config;
    private final CurrentOwner owner;
    private final Frames frames;
    private final JobViews views;
    private final GatewayMetrics metrics;
    private final Clock clock;
    private final ConnectionIds ids;
    private final RandomGenerator random = new SecureRandom();
    private final Executor sends = Executors.newVirtualThreadPerTaskExecutor();

    public Sockets(
            SocketConfig config,
            CurrentOwner owner,
            Frames frames,
            JobViews views,
            GatewayMetrics metrics,
            Clock clock,
            ConnectionIds ids) {
        this.config = config;
        this.owner = owner;
        this.frames = frames;
        this.views = views;
        this.metrics = metrics;
        this.clock = clock;
        this.ids = ids;
    }

    /** How many sockets an owner may have on this pod. */
    public int mostPerOwner() {
        return config.mostPerOwner().orElse(Integer.MAX_VALUE);
    }

    /** The socket of the calling owner. */
    public Socket open(WebSocketConnection connection) {
        NetworkWire wire = new NetworkWire(connection, frames, views, metrics, clock);
        Instant now = clock.instant();
        return new Socket(
                ids.next(),
                owner.key(),
                now,
                now.plus(life()),
                wire,
                new Outbox(wire, config.mostWaiting(), sends),
                new Interest(config.mostSubscriptions()));
    }

    private Duration life() {
        long most = config.life().toMillis();
        return Duration.ofMillis(most - random.nextLong(most / 10 + 1));
    }
}
