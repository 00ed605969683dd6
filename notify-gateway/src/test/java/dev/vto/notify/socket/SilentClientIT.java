package dev.vto.notify.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vto.local.testing.LocalAws;
import dev.vto.local.testing.Metrics;
import dev.vto.notify.Client;
import dev.vto.notify.ShortTimes;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
@TestProfile(ShortTimes.class)
@Order(Integer.MAX_VALUE - 1)
class SilentClientIT {
    private static final String ANSWERED_WITH_AN_ERROR = "}{";
    private static final int AT_ONCE = 500;

    @Test
    void clientThatAnswersNoPingsIsClosed() {
        Metrics metrics = new Metrics(RestAssured.port);
        try (Client answering = Client.connect();
                Client silent = Client.connectWithoutReading()) {
            await().pollInterval(Duration.ofMillis(20)).until(() -> metrics.of("vto_gateway_connections") == 2);
            await().pollInterval(Duration.ofMillis(20)).until(() -> closes(metrics) == 1);
            silent.readAll();
            assertThat(silent.awaitClose()).isEqualTo(4009);
            answering.settle();
        }
    }

    @Test
    void clientThatTakesNotEvenTheCloseFrameIsCutOff() {
        Metrics metrics = new Metrics(RestAssured.port);
        try (Client _ = Client.connect();
                Client stuck = Client.connectWithoutReading()) {
            await().pollInterval(Duration.ofMillis(20)).until(() -> metrics.of("vto_gateway_connections") == 2);
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        for (int i = 0; i < AT_ONCE; i++) {
                            stuck.send(ANSWERED_WITH_AN_ERROR);
                        }
                        return metrics.of("vto_gateway_closes_total", "reason", "slow_consumer") == 1;
                    });

            await().atMost(Duration.ofSeconds(20)).until(() -> metrics.of("vto_gateway_connections") == 1);
        }
    }

    private static double closes(Metrics metrics) {
        return metrics.of("vto_gateway_closes_total", "reason", "silent");
    }
}
