package dev.vto.catalog;

import dev.vto.local.testing.Metrics;
import io.restassured.RestAssured;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Counts what the service has handled, to wait for events that change nothing. */
public final class Handled {
    private final Metrics metrics = new Metrics(RestAssured.port);

    /** Events so far that came from a folder to an outcome. */
    public double count(String from, String outcome) {
        return metrics.of("vto_catalog_pictures_total", "from", from, "outcome", outcome);
    }

    /** Waits until there are so many more than before. */
    public void await(String from, String outcome, double before, int more) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> count(from, outcome) >= before + more);
    }
}
