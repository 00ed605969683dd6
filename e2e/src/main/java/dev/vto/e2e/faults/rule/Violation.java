package dev.vto.e2e.faults.rule;

import dev.vto.e2e.faults.entry.Entry;
import dev.vto.e2e.faults.history.History;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A promise that was broken.
 *
 * @param rule that found it
 * @param promise number of the promise in docs/invariants.md
 * @param job id of the job, or what else it is about
 * @param what is wrong, in a sentence
 * @param seen the lines that show it
 */
public record Violation(String rule, int promise, String job, String what, List<Entry> seen) {

    /** Two lines: what is wrong, and where it stands. Times are seconds from the first record. */
    public String text(History history) {
        String where = seen.stream()
                .map(entry -> String.format(Locale.ROOT, "%s at %.3f s", entry.place(), history.seconds(entry.at())))
                .collect(Collectors.joining(", "));
        return "%s (promise %d), %s: %s\n    %s".formatted(rule, promise, job, what, where);
    }
}
