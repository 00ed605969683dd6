package dev.vto.e2e.faults.run;

import dev.vto.e2e.faults.check.Report;
import dev.vto.e2e.faults.history.History;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What one run came to.
 *
 * @param report its figures and what the checker found
 * @param complaints what shoppers or the conductor saw at once, a line each
 * @param took from the first call to the last look
 * @param folder where its records are
 */
public record Outcome(long seed, Report report, List<String> complaints, History history, Duration took, Path folder) {

    /** Whether it proves anything: a fault hit a job, or a promise was broken. */
    public boolean counts() {
        return report.counts() || !broken().isEmpty();
    }

    /** What was broken, a text each. */
    public List<String> broken() {
        return Stream.concat(
                        complaints.stream(), report.violations().stream().map(violation -> violation.text(history)))
                .toList();
    }

    /** One line. */
    public String line() {
        String more = complaints.isEmpty() ? "" : ", " + complaints.size() + " complaints";
        return String.format(Locale.ROOT, "%s%s (%.0f s)", report.line(), more, took.toMillis() / 1000.0);
    }
}
