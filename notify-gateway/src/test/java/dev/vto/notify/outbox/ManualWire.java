package dev.vto.notify.outbox;

import dev.vto.notify.frame.ServerFrame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A network that takes a frame only when the test says so. */
final class ManualWire implements Wire {
    final List<Outgoing> sent = new ArrayList<>();
    final List<CloseCode> closes = new ArrayList<>();
    final Deque<CompletableFuture<Void>> inFlight = new ArrayDeque<>();
    private final int window;

    /** A network that is handed no more than so many frames at a time. */
    ManualWire(int window) {
        this.window = window;
    }

    @Override
    public CompletionStage<Void> send(Outgoing next) {
        if (inFlight.size() == window) {
            throw new AssertionError("more than " + window + " sends at once");
        }
        sent.add(next);
        CompletableFuture<Void> sending = new CompletableFuture<>();
        inFlight.add(sending);
        return sending;
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

    /** The first frame in flight has left. */
    void taken() {
        inFlight.remove().complete(null);
    }

    /** Everything that waits leaves. */
    void drain() {
        while (!inFlight.isEmpty()) {
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
