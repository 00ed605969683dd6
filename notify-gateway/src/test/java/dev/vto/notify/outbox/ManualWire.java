package dev.vto.notify.outbox;

import dev.vto.notify.frame.ServerFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A network that takes a frame only when the test says so. */
final class ManualWire implements Wire {
    final List<Outgoing> sent = new ArrayList<>();
    final List<CloseCode> closes = new ArrayList<>();
    CompletableFuture<Void> inFlight;
    boolean ready;

    @Override
    public CompletionStage<Void> send(Outgoing next) {
        if (inFlight != null) {
            throw new AssertionError("two sends at once");
        }
        sent.add(next);
        inFlight = new CompletableFuture<>();
        return inFlight;
    }

    @Override
    public boolean ready(Outgoing next) {
        return ready;
    }

    @Override
    public void close(CloseCode code) {
        closes.add(code);
    }

    /** The box has begun, and nothing was sent yet that a test looks at. */
    void begin(Outbox box) {
        box.begin(new Outgoing.Reply(new ServerFrame.Pong()));
        taken();
        sent.clear();
    }

    /** The frame in flight has left. */
    void taken() {
        CompletableFuture<Void> done = inFlight;
        inFlight = null;
        done.complete(null);
    }

    /** Everything that waits leaves. */
    void drain() {
        while (inFlight != null) {
            taken();
        }
    }

    List<Long> versionsOf(String jobId) {
        return sent.stream()
                .filter(Outgoing.State.class::isInstance)
                .map(Outgoing.State.class::cast)
                .filter(state -> state.job().id().equals(jobId))
                .map(state -> state.job().version())
                .toList();
    }
}
