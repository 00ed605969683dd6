package dev.vto.notify.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vto.local.testing.LocalAws;
import dev.vto.notify.Client;
import dev.vto.notify.connection.Registry;
import dev.vto.notify.connection.Socket;
import dev.vto.notify.frame.ServerFrame;
import dev.vto.notify.outbox.Outbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalAws.class)
class SlowConsumerIT {
    private static final ServerFrame LONG = new ServerFrame.Failure("test", "x".repeat(100_000), null);

    @Inject
    Registry registry;

    @Test
    void clientThatReadsNothingIsClosedAndOthersGoOn() {
        try (Client healthy = Client.connect();
                Client slow = Client.connectWithoutReading()) {
            await().pollInterval(Duration.ofMillis(10))
                    .until(() -> others(healthy).size() == 1);
            Socket socket = others(healthy).getFirst();
            await().pollInterval(Duration.ofMillis(10))
                    .until(() -> socket.reply(LONG) == Outbox.Offer.CLOSED || fill(socket));
            healthy.settle();
            slow.readAll();
            assertThat(slow.awaitClose()).isEqualTo(4008);
        }
    }

    private static boolean fill(Socket socket) {
        for (int i = 0; i < 50; i++) {
            if (socket.reply(LONG) == Outbox.Offer.CLOSED) {
                return true;
            }
        }
        return false;
    }

    private List<Socket> others(Client client) {
        return registry.all().stream()
                .filter(socket -> !socket.id().equals(client.connectionId()))
                .toList();
    }
}
