package dev.vto.notify.socket;

import dev.vto.notify.frame.Frames;
import dev.vto.notify.frame.ServerFrame;
import dev.vto.notify.outbox.CloseCode;
import dev.vto.notify.outbox.Outgoing;
import dev.vto.notify.outbox.Wire;
import dev.vto.notify.telemetry.GatewayMetrics;
import dev.vto.platform.job.view.JobViews;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** A socket of the HTTP server. Makes the text of a frame when it is sent. */
final class NetworkWire implements Wire {
    private static final Logger LOG = Logger.getLogger(NetworkWire.class);

    private final WebSocketConnection connection;
    private final Frames frames;
    private final JobViews views;
    private final GatewayMetrics metrics;
    private final Clock clock;
    private final AtomicBoolean closing = new AtomicBoolean();

    NetworkWire(WebSocketConnection connection, Frames frames, JobViews views, GatewayMetrics metrics, Clock clock) {
        this.connection = connection;
        this.frames = frames;
        this.views = views;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Void> send(Outgoing next) {
        try {
            ServerFrame frame =
                    switch (next) {
                        case Outgoing.Reply reply -> reply.frame();
                        case Outgoing.State state -> ServerFrame.State.of(state.job(), views);
                    };
            return connection
                    .sendText(frames.write(frame))
                    .subscribeAsCompletionStage()
                    .thenRun(() -> count(next, frame));
        } catch (RuntimeException e) {
            LOG.error("A frame could not be made; its socket is closed, the client connects again", e);
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void close(CloseCode code) {
        if (connection.isClosed() || !closing.compareAndSet(false, true)) {
            return;
        }
        metrics.closed(code);
        connection
                .close(new CloseReason(code.code(), code.closeReason(ThreadLocalRandom.current())))
                .subscribe()
                .with(_ -> {}, e -> LOG.debug("A socket broke before it was closed", e));
    }

    private void count(Outgoing sent, ServerFrame frame) {
        metrics.sent(frame.type());
        if (sent instanceof Outgoing.State state && state.source() != Outgoing.Source.REQUEST) {
            metrics.pushed(state.source(), Duration.between(state.job().updatedAt(), clock.instant()));
        }
    }
}
