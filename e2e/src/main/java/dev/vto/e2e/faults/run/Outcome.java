package dev.vto.e2e.faults.run;

import dev.vto.e2e.faults.check.Report;
import dev.vto.e2e.faults.history.History;
import java.io.IOException;
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
 * @param violations what the checker found, a text each
 * @param took from the first call to the last look
 * @param folder where its records are
 */
public record Outcome(
        long seed, Report report, List<String> complaints, List<String> violations, Duration took, Path folder) {

    /** Whether it proves anything: a fault hit a job, or a promise was broken. */
    public boolean counts() {
        return report.counts() || !broken().isEmpty();
    }

    /** What was broken, a text each. */
    public List<String> broken() {
        return Stream.concat(complaints.stream(), violations.stream()).toList();
    }

    /** What passed, read from the records: it is too much to be kept of many runs. */
    public History history() throws IOException {
        return Runs.history(folder);
    }

    /** One line. */
    public String line() {
        String more = complaints.isEmpty() ? "" : ", " + complaints.size() + " complaints";
        return String.format(Locale.ROOT, "%s%s (%.0f s)", report.line(), more, took.toMillis() / 1000.0);
    }
}
