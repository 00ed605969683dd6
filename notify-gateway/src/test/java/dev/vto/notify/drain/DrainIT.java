package dev.vto.notify.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.notify.Client;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@QuarkusTest
@WithTestResource(LocalAws.class)
@TestProfile(DrainIT.Patient.class)
class DrainIT {

    /** A profile of its own, for the application takes no sockets afterwards. */
    public static class Patient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.shutdown.delay", "1S");
        }
    }

    @InjectLocalAws
    Endpoints aws;

    @Inject
    Event<ShutdownDelayInitiatedEvent> shutdown;

    @Inject
    DynamoDbClient dynamo;

    @Test
    void socketsAreClosedWithGoingAwayAndNoneAreTaken() {
        List<Client> clients = Stream.generate(Client::connect).limit(5).toList();
        shutdown.fire(new ShutdownDelayInitiatedEvent());
        assertThat(clients).allSatisfy(client -> assertThat(client.awaitClose()).isEqualTo(1001));
        await().pollInterval(Duration.ofMillis(50)).until(() -> rowsOf(clients) == 0);
        assertThatThrownBy(Client::connect).rootCause().hasMessageContaining("503");
    }

    private long rowsOf(List<Client> clients) {
        List<String> ids = clients.stream().map(Client::connectionId).toList();
        return dynamo.scan(r -> r.tableName(aws.table("vto-connections")).consistentRead(true)).items().stream()
                .filter(row -> ids.contains(row.get("connection_id").s()))
                .count();
    }
}
