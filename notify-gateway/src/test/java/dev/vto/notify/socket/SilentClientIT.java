package dev.vto.notify.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.testing.LocalAws;
import dev.vto.notify.Client;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalAws.class)
@TestProfile(SilentClientIT.Impatient.class)
class SilentClientIT {

    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vto.gateway.socket.silence", "0.2s", "vto.gateway.socket.check-every", "1s");
        }
    }

    @Test
    void clientThatIsSilentIsClosed() {
        try (Client client = Client.connect()) {
            assertThat(client.awaitClose()).isEqualTo(4009);
        }
    }
}
