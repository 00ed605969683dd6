package dev.vto.notify.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vto.local.testing.LocalAws;
import dev.vto.local.testing.Metrics;
import dev.vto.notify.Client;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
class SlowConsumerIT {
    private static final String ANSWERED_WITH_AN_ERROR = "}{";
    private static final int AT_ONCE = 500;

    @Test
    void clientThatReadsNothingIsClosedAndOthersGoOn() {
        Metrics metrics = new Metrics(RestAssured.port);
        try (Client healthy = Client.connect();
                Client slow = Client.connectWithoutReading()) {
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        for (int i = 0; i < AT_ONCE; i++) {
                            slow.send(ANSWERED_WITH_AN_ERROR);
                        }
                        return closes(metrics) == 1;
                    });
            healthy.settle();
            slow.readAll();
            assertThat(slow.awaitClose()).isEqualTo(4008);
        }
    }

    private static double closes(Metrics metrics) {
        return metrics.of("vto_gateway_closes_total", "reason", "slow_consumer");
    }
}
