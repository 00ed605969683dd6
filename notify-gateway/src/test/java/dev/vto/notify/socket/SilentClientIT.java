package dev.vto.notify.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vto.local.testing.LocalAws;
import dev.vto.notify.Client;
import dev.vto.notify.connection.Registry;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalAws.class)
@TestProfile(SilentClientIT.Impatient.class)
class SilentClientIT {

    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.websockets-next.server.auto-ping-interval", "0.2s",
                    "vto.gateway.socket.silence", "2s",
                    "vto.gateway.socket.check-every", "1s");
        }
    }

    @Inject
    Registry registry;

    @Inject
    MeterRegistry meters;

    @Test
    void clientThatAnswersNoPingsIsClosed() {
        try (Client answering = Client.connect();
                Client silent = Client.connectWithoutReading()) {
            await().pollInterval(Duration.ofMillis(20)).until(() -> registry.size() == 2);
            await().pollInterval(Duration.ofMillis(20)).until(() -> closes() == 1);
            silent.readAll();
            assertThat(silent.awaitClose()).isEqualTo(4009);
            answering.settle();
        }
    }

    private double closes() {
        return meters.counter("vto.gateway.closes", "reason", "silent").count();
    }
}
