package dev.vto.notify.socket;

import dev.vto.notify.frame.Frames;
import dev.vto.notify.frame.ServerFrame;
import dev.vto.notify.outbox.CloseCode;
import dev.vto.notify.outbox.Outgoing;
import dev.vto.notify.outbox.Wire;
import dev.vto.notify.telemetry.GatewayMetrics;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.view.JobViews;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** A socket of the HTTP server. The text of a frame is made when it is sent. */
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
            String text =
                    switch (next) {
                        case Outgoing.Reply reply -> frames.write(reply.frame());
                        case Outgoing.State state -> state.text(this::write, clock.instant());
                    };
            Sending sending = new Sending(next);
            connection.sendText(text).subscribe().withSubscriber(sending);
            return sending.done;
        } catch (RuntimeException e) {
            LOG.error("A frame could not be made; its socket is closed, the client connects again", e);
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public boolean ready(Outgoing next) {
        return switch (next) {
            case Outgoing.Reply _ -> true;
            case Outgoing.State state -> state.ready(clock.instant());
        };
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

    private String write(Job job) {
        return frames.write(ServerFrame.State.of(job, views));
    }

    /* A stage of Mutiny's own would carry the caller's contexts along, which costs as much as the frame. */
    private final class Sending implements UniSubscriber<Void> {
        final CompletableFuture<Void> done = new CompletableFuture<>();
        private final Outgoing frame;

        Sending(Outgoing frame) {
            this.frame = frame;
        }

        @Override
        public void onSubscribe(UniSubscription subscription) {
            // a frame is not taken back
        }

        @Override
        public void onItem(Void nothing) {
            try {
                count(frame);
            } finally {
                done.complete(null);
            }
        }

        @Override
        public void onFailure(Throwable failure) {
            done.completeExceptionally(failure);
        }
    }

    private void count(Outgoing sent) {
        switch (sent) {
            case Outgoing.Reply reply -> metrics.sent(reply.frame().type());
            case Outgoing.State state -> {
                metrics.sent(ServerFrame.State.TYPE);
                if (state.source() != Outgoing.Source.REQUEST) {
                    metrics.pushed(state.source(), Duration.between(state.job().updatedAt(), clock.instant()));
                }
            }
        }
    }
}
