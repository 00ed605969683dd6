package dev.vto.notify.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.notify.Jobs;
import dev.vto.notify.frame.ServerFrame;
import dev.vto.notify.outbox.CloseCode;
import dev.vto.notify.outbox.Outbox;
import dev.vto.notify.outbox.Outgoing;
import dev.vto.notify.outbox.Wire;
import dev.vto.notify.telemetry.GatewayMetrics;
import dev.vto.platform.owner.OwnerKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class RegistryTest {
    private static final int MOST = 2;

    private final Registry registry = new Registry();
    private final Deliveries deliveries = new Deliveries(registry, new GatewayMetrics(new SimpleMeterRegistry()));
    private final List<String> sent = new ArrayList<>();

    @Test
    void socketsAreFoundByTheirOwner() {
        Socket first = socket("first", Jobs.OWNER);
        Socket second = socket("second", Jobs.OWNER);
        Socket other = socket("other", Jobs.SOMEBODY_ELSE);
        assertThat(registry.of(Jobs.OWNER)).containsExactlyInAnyOrder(first, second);
        assertThat(registry.of(Jobs.SOMEBODY_ELSE)).containsExactly(other);
        assertThat(registry.size()).isEqualTo(3);
    }

    @Test
    void removedSocketsAreGone() {
        Socket socket = socket("first", Jobs.OWNER);
        registry.remove(socket);
        registry.remove(socket);
        assertThat(registry.of(Jobs.OWNER)).isEmpty();
        assertThat(registry.all()).isEmpty();
    }

    @Test
    void ownerMayHaveNoMoreThanTheMost() {
        socket("first", Jobs.OWNER);
        Socket second = socket("second", Jobs.OWNER);
        Socket third = socket("third", Jobs.OWNER);
        socket("other", Jobs.SOMEBODY_ELSE);
        assertThat(registry.of(Jobs.OWNER)).hasSize(2).doesNotContain(third);
        assertThat(registry.size()).isEqualTo(3);
        registry.remove(second);
        assertThat(registry.add(third, MOST)).isTrue();
        assertThat(registry.all()).contains(third);
    }

    @Test
    void jobGoesToAllSocketsOfItsOwnerAndToNobodyElse() {
        socket("first", Jobs.OWNER);
        socket("second", Jobs.OWNER);
        socket("other", Jobs.SOMEBODY_ELSE);
        assertThat(deliveries.deliver(Jobs.open("a", 1), Outgoing.Source.EVENT)).isEqualTo(2);
        assertThat(sent).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void knownStatesAreNoNews() {
        socket("first", Jobs.OWNER);
        deliveries.deliver(Jobs.open("a", 2), Outgoing.Source.EVENT);
        assertThat(deliveries.deliver(Jobs.open("a", 2), Outgoing.Source.REREAD))
                .isZero();
    }

    private Socket socket(String id, OwnerKey owner) {
        Wire wire = new Wire() {
            @Override
            public CompletionStage<Void> send(Outgoing next) {
                sent.add(id);
                return CompletableFuture.completedFuture(null);
            }

            @Override
            public boolean ready(Outgoing next) {
                return true;
            }

            @Override
            public void close(CloseCode code) {
                throw new AssertionError("closed with " + code);
            }
        };
        Instant now = Instant.now();
        Socket socket = new Socket(id, owner, now, now, wire, new Outbox(wire, 10, Runnable::run), new Interest(10));
        registry.add(socket, MOST);
        socket.greet(new ServerFrame.Hello(id));
        sent.clear();
        return socket;
    }
}
