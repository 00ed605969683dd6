package dev.vto.notify.present;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.notify.Jobs;
import dev.vto.notify.connection.Interest;
import dev.vto.notify.connection.Socket;
import dev.vto.notify.frame.ServerFrame;
import dev.vto.notify.outbox.CloseCode;
import dev.vto.notify.outbox.Outbox;
import dev.vto.notify.outbox.Outgoing;
import dev.vto.notify.outbox.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final int MOST = 4;
    private static final Duration SHORT = Duration.ofMillis(20);

    /* A client takes a frame when this is done. */
    private final CompletableFuture<Void> takes = new CompletableFuture<>();

    @Test
    void clientsThatTookThePageDoNotWaitForOneThatHasNot() throws InterruptedException {
        Socket quick = socket(CompletableFuture.completedFuture(null));
        Socket slow = socket(takes);

        Pace pace = Pace.await(List.of(slow, quick), SHORT);
        assertThat(pace.ready()).containsExactly(quick);
        assertThat(pace.late()).containsExactly(slow);

        takes.complete(null);
        assertThat(Pace.await(pace.late(), Duration.ofMinutes(1)).ready()).containsExactly(slow);
    }

    @Test
    void closedSocketsAreToldNoMore() throws InterruptedException {
        Socket closed = socket(takes);
        closed.close(CloseCode.GOING_AWAY);

        Pace pace = Pace.await(List.of(closed), Duration.ofMinutes(1));
        assertThat(pace.ready()).isEmpty();
        assertThat(pace.late()).isEmpty();
    }

    /* With a page that waits: more than half of what may. */
    private static Socket socket(CompletionStage<Void> taken) {
        Wire wire = new Wire() {
            @Override
            public CompletionStage<Void> send(Outgoing next) {
                return taken;
            }

            @Override
            public boolean ready(Outgoing next) {
                return true;
            }

            @Override
            public void close(CloseCode code) {
                // only the outbox is looked at
            }
        };
        Socket socket = new Socket(
                "c",
                Jobs.OWNER,
                Instant.EPOCH,
                Instant.EPOCH,
                wire,
                new Outbox(wire, MOST, Runnable::run),
                new Interest(1));
        socket.greet(new ServerFrame.Hello("c"));
        for (String job : List.of("a", "b", "c")) {
            socket.push(new Outgoing.State(Jobs.open(job, 1), Outgoing.Source.REQUEST));
        }
        return socket;
    }
}
