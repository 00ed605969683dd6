package dev.vto.e2e.faults.money;

import dev.vto.e2e.faults.entry.Call;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.history.Version;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When all pictures of an attempt had been stored before another attempt began, that one calls no engine, and does not end the
 * job because an answer was lost. What is stored stays until the job has ended.
 */
public final class StoredPicturesAreAdopted implements Rule {
    private static final Pattern KEY = Pattern.compile("results/([^/]+)/(\\d+)-.*");

    @Override
    public int promise() {
        return 12;
    }

    @Override
    public List<Violation> check(History history) {
        return Rule.ofEach(history, job -> whole(history, job).stream().flatMap(stored -> job.versions().stream()
                .filter(claim -> began(claim, stored))
                .flatMap(claim ->
                        Stream.concat(drawn(history, job, claim, stored), givenUp(job, claim, stored).stream()))));
    }

    /* Of each attempt that stored all that it announced, the put that came last. */
    private static List<Call> whole(History history, Story job) {
        return history.puts().stream()
                .filter(put -> attempt(put.key(), job).isPresent())
                .collect(Collectors.groupingBy(put -> attempt(put.key(), job).orElseThrow()))
                .values()
                .stream()
                .filter(StoredPicturesAreAdopted::all)
                .map(puts -> Collections.max(puts, Comparator.comparingLong(Call::at)))
                .toList();
    }

    private static Optional<Integer> attempt(String key, Story job) {
        Matcher name = KEY.matcher(key);
        return name.matches() && name.group(1).equals(job.id())
                ? Optional.of(Integer.parseInt(name.group(2)))
                : Optional.empty();
    }

    private static boolean all(List<Call> puts) {
        int first = puts.getFirst().metadata().getOrDefault("masked", "false").equals("true") ? 0 : 1;
        int count = Integer.parseInt(puts.getFirst().metadata().get("count"));
        return IntStream.rangeClosed(first, count).mapToObj(Integer::toString).allMatch(n -> puts.stream()
                .anyMatch(put -> n.equals(put.metadata().get("n"))));
    }

    private static boolean began(Version version, Call stored) {
        return version.row().state().equals("processing/claimed")
                && version.made().began() > stored.at();
    }

    private Stream<Violation> drawn(History history, Story job, Version claim, Call stored) {
        return history.drawings(job).stream()
                .filter(call -> call.client().equals(claim.made().client())
                        && call.began() >= claim.made().at())
                .map(call -> broken(
                        job,
                        "attempt %d called an engine, and %s was stored before it began"
                                .formatted(claim.row().attempt(), stored.key()),
                        stored,
                        call));
    }

    private Optional<Violation> givenUp(Story job, Version claim, Call stored) {
        return job.end()
                .filter(end -> "answer_lost".equals(end.row().errorCode())
                        && end.row().attempt() == claim.row().attempt())
                .map(end -> broken(
                        job,
                        "attempt %d ended it as answer_lost, and %s was stored before it began"
                                .formatted(claim.row().attempt(), stored.key()),
                        stored,
                        end.made().call()));
    }
}
