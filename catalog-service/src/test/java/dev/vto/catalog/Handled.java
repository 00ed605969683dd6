package dev.vto.catalog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;

/** Counts what the service has handled, to wait for events that change nothing. */
public record Handled(MeterRegistry metrics) {

    /** Events so far that came from a folder to an outcome. */
    public double count(String from, String outcome) {
        return metrics.find("vto.catalog.pictures").tags("from", from, "outcome", outcome).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** Waits until there are so many more than before. */
    public void await(String from, String outcome, double before, int more) {
        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .pollInterval(java.time.Duration.ofMillis(50))
                .until(() -> count(from, outcome) >= before + more);
    }
}
