package dev.vto.e2e.faults.ends;

import dev.vto.e2e.faults.entry.Ending;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In the end every picture that a job shows is there as it was stored, and no other: no losing attempt's. */
public final class OnlyShownObjectsAreLeft implements Rule {

    @Override
    public int promise() {
        return 12;
    }

    @Override
    public List<Violation> check(History history) {
        Set<String> shown = history.jobs().stream()
                .flatMap(job -> job.last().row().shown().stream())
                .collect(Collectors.toSet());
        return history.ending().stream()
                .flatMap(ending -> Stream.of(missing(history, ending), left(ending, shown), changed(history, ending))
                        .flatMap(s -> s))
                .toList();
    }

    private Stream<Violation> missing(History history, Ending ending) {
        Map<String, Ending.Stored> objects = ending.objects().stream()
                .collect(Collectors.toMap(Ending.Stored::key, object -> object, (one, _) -> one));
        return history.jobs().stream().flatMap(job -> missing(job, objects, ending));
    }

    private Stream<Violation> missing(Story job, Map<String, Ending.Stored> objects, Ending ending) {
        return job.last().row().shown().stream()
                .filter(key -> !objects.containsKey(key))
                .map(key -> broken(
                        job,
                        "it shows " + key + ", which is not there",
                        job.last().made().call(),
                        ending));
    }

    private Stream<Violation> left(Ending ending, Set<String> shown) {
        return ending.objects().stream()
                .filter(object -> !shown.contains(object.key()))
                .map(object -> broken("object " + object.key(), "it is left, and no job shows it", ending));
    }

    private Stream<Violation> changed(History history, Ending ending) {
        return ending.objects().stream()
                .filter(object -> history.puts(object.key()).stream()
                        .noneMatch(put -> put.sha256().equals(object.sha256())))
                .map(object -> broken("object " + object.key(), "its bytes are not those that were stored", ending));
    }
}
