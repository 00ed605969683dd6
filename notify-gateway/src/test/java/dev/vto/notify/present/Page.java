package dev.vto.notify.present;

import dev.vto.notify.Jobs;
import dev.vto.notify.connection.Interest;
import dev.vto.notify.connection.Socket;
import dev.vto.notify.frame.ServerFrame;
import dev.vto.notify.outbox.CloseCode;
import dev.vto.notify.outbox.Outbox;
import dev.vto.notify.outbox.Outgoing;
import dev.vto.notify.outbox.Wire;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A shopper's page, for which 256 frames may wait. */
final class Page implements Wire {
    private static final int MOST_WAITING = 256;
    private static final int MOST_SUBSCRIPTIONS = 500;

    final Set<String> told = ConcurrentHashMap.newKeySet();
    final Socket socket;
    volatile CloseCode closed;
    private final CompletionStage<Void> taken;

    /** One that takes what it is sent at once. */
    Page() {
        this(CompletableFuture.completedFuture(null));
    }

    /** One that takes what it is sent only then. */
    Page(CompletionStage<Void> taken) {
        this.taken = taken;
        Outbox outbox = new Outbox(this, MOST_WAITING, Executors.newVirtualThreadPerTaskExecutor());
        this.socket = new Socket(
                "c", Jobs.OWNER, Instant.EPOCH, Instant.EPOCH, this, outbox, new Interest(MOST_SUBSCRIPTIONS));
        socket.greet(new ServerFrame.Hello("c"));
    }

    @Override
    public CompletionStage<Void> send(Outgoing next) {
        if (next instanceof Outgoing.State state) {
            told.add(state.job().id());
        }
        return taken;
    }

    @Override
    public boolean ready(Outgoing next) {
        return false;
    }

    @Override
    public void close(CloseCode code) {
        closed = code;
    }
}
