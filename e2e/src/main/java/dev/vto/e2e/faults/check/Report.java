package dev.vto.e2e.faults.check;

import dev.vto.e2e.faults.entry.Answer;
import dev.vto.e2e.faults.entry.Answer.Operation;
import dev.vto.e2e.faults.entry.Answer.Outcome;
import dev.vto.e2e.faults.entry.Call;
import dev.vto.e2e.faults.entry.Firing;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.rule.Violation;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened in one run, in numbers.
 *
 * @param run its name, for example its seed
 * @param jobs by what they ended as
 * @param calls of clients by outcome
 * @param frames of jobs that clients were sent
 * @param writes of jobs' rows
 * @param engineCalls all that workers made
 * @param faults fired, by kind
 * @param blows kills, pauses and stops of processes, by kind
 * @param hits how many of both hit an open job; 0: the run does not count
 * @param violations what was broken
 */
public record Report(
        String run,
        Map<String, Long> jobs,
        Map<String, Long> calls,
        long frames,
        long writes,
        long engineCalls,
        Map<String, Long> faults,
        Map<String, Long> blows,
        int hits,
        List<Violation> violations) {
    private static final Set<Operation> CALLS =
            EnumSet.of(Operation.SUBMIT, Operation.GET, Operation.CANCEL, Operation.DOWNLOAD, Operation.BROWSE);

    /** Of this run. */
    public static Report of(String run, History history, List<Violation> violations) {
        return new Report(
                run,
                counted(history.jobs().stream(), job -> job.last().row().status()),
                counted(
                        history.all(Answer.class).stream().filter(answer -> CALLS.contains(answer.operation())),
                        answer -> lower(answer.outcome() == null ? Outcome.UNKNOWN : answer.outcome())),
                history.answers(Operation.FRAME).size(),
                history.jobs().stream().mapToLong(job -> job.writes().size()).sum(),
                history.all(Call.class).stream()
                        .filter(call -> call.part().equals("bedrock"))
                        .count(),
                counted(history.all(Firing.class).stream(), Firing::fault),
                counted(history.lives().blows().stream(), blow -> lower(blow.event())),
                Hits.of(history).size(),
                List.copyOf(violations));
    }

    /** Whether the run proves anything: some fault hit a job that was open. */
    public boolean counts() {
        return hits > 0;
    }

    /** One line for a terminal. */
    public String line() {
        return "%s: jobs %s, client calls %s, %d frames, %d writes, %d engine calls, faults %s, processes %s, %d hit a job; %s"
                .formatted(
                        run,
                        words(jobs),
                        words(calls),
                        frames,
                        writes,
                        engineCalls,
                        words(faults),
                        words(blows),
                        hits,
                        counts() ? violations.size() + " violations" : "does not count");
    }

    /** The head of a table of {@link #row}s, in Markdown. */
    public static String head() {
        return """
                | run | jobs | client calls | frames | writes | engine calls | faults fired | processes | hit a job | violations |
                |---|---|---|---|---|---|---|---|---|---|
                """;
    }

    /** A row of a table in Markdown, with its line end. */
    public String row() {
        return "| %s | %s | %s | %d | %d | %d | %s | %s | %d | %s |%n"
                .formatted(
                        run,
                        words(jobs),
                        words(calls),
                        frames,
                        writes,
                        engineCalls,
                        words(faults),
                        words(blows),
                        hits,
                        counts() ? Integer.toString(violations.size()) : "does not count");
    }

    private static String words(Map<String, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", ", all + " (", ")"))
                .replace(" ()", "");
    }

    private static <T> Map<String, Long> counted(Stream<T> things, Function<T, String> kind) {
        return things.collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.counting()));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
