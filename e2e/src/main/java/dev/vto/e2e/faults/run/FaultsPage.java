package dev.vto.e2e.faults.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.e2e.faults.check.Report;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of many runs, for docs/benchmarks/faults.md and for machines. */
final class FaultsPage {
    private FaultsPage() {}

    /**
     * A page: the sums, then a row a run.
     *
     * @param command what made the runs, without where the page goes
     */
    static String markdown(List<Outcome> outcomes, String command) {
        long violations =
                outcomes.stream().mapToLong(run -> run.broken().size()).sum();
        return """
                # Fault runs

                %d runs of %d s with one catalog-service and two of each other service as real processes, killed, paused, restarted and cut
                off, their calls of DynamoDB, SQS, S3 and the engine delayed, refused, lost and answered wrongly. Each is judged by its records. **%d violations.**
                A run counts only when a fault hit a job that was open. `./vto test --faults SEED` repeats one,
                `%s --markdown docs/benchmarks/faults.md` makes this page.

                | | all runs |
                |---|---|
                | jobs | %s |
                | client calls | %s |
                | frames on WebSockets | %d |
                | writes of jobs' rows | %d |
                | engine calls | %d |
                | faults fired | %s |
                | processes | %s |

                """.formatted(
                                outcomes.size(),
                                SeededFaults.LENGTH.toSeconds(),
                                violations,
                                command,
                                words(sum(outcomes, Report::jobs)),
                                words(sum(outcomes, Report::calls)),
                                outcomes.stream()
                                        .mapToLong(run -> run.report().frames())
                                        .sum(),
                                outcomes.stream()
                                        .mapToLong(run -> run.report().writes())
                                        .sum(),
                                outcomes.stream()
                                        .mapToLong(run -> run.report().engineCalls())
                                        .sum(),
                                words(sum(outcomes, Report::faults)),
                                words(sum(outcomes, Report::blows)))
                + Report.head()
                + outcomes.stream().map(run -> run.report().row()).collect(Collectors.joining());
    }

    /** The same as JSON. */
    static String json(List<Outcome> outcomes) {
        ObjectMapper json = new ObjectMapper();
        ArrayNode runs = json.createArrayNode();
        for (Outcome outcome : outcomes) {
            Report report = outcome.report();
            ObjectNode run = runs.addObject().put("seed", outcome.seed());
            run.put("tookMs", outcome.took().toMillis());
            run.set("jobs", json.valueToTree(report.jobs()));
            run.set("calls", json.valueToTree(report.calls()));
            run.put("frames", report.frames()).put("writes", report.writes()).put("engineCalls", report.engineCalls());
            run.set("faults", json.valueToTree(report.faults()));
            run.set("processes", json.valueToTree(report.blows()));
            run.put("hits", report.hits());
            run.set("broken", json.valueToTree(outcome.broken()));
        }
        return runs.toPrettyString() + "\n";
    }

    private static Map<String, Long> sum(List<Outcome> outcomes, Function<Report, Map<String, Long>> counts) {
        return outcomes.stream()
                .flatMap(run -> counts.apply(run.report()).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    private static String words(Map<String, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", ", all + " (", ")"))
                .replace(" ()", "");
    }
}
