package dev.vto.e2e.faults.money;

import dev.vto.e2e.faults.entry.Firing;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.history.Version;
import dev.vto.e2e.faults.history.Write;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a row takes off the bill as refused the engine had refused: an error that the writing worker was answered since it
 * counted the call, or a call that a partition kept from leaving.
 */
public final class RefusalsAreReal implements Rule {

    @Override
    public int promise() {
        return 12;
    }

    @Override
    public List<Violation> check(History history) {
        return Rule.ofEach(history, job -> {
            List<Version> versions = job.versions();
            return IntStream.range(1, versions.size())
                    .boxed()
                    .filter(i -> versions.get(i).row().refusedCalls()
                            > versions.get(i - 1).row().refusedCalls())
                    .flatMap(i -> unreal(history, job, versions.get(i - 1), versions.get(i)));
        });
    }

    private Stream<Violation> unreal(History history, Story job, Version counted, Version refused) {
        String worker = refused.made().client();
        long from = counted.made().at();
        long until = refused.first().stream().mapToLong(Write::began).max().orElseThrow();
        boolean answered = history.drawings(job).stream()
                .anyMatch(call -> call.client().equals(worker)
                        && call.began() >= from
                        && call.at() <= until
                        && Drawings.refused(call));
        boolean cutOff = history.all(Firing.class).stream()
                .anyMatch(firing -> firing.partition()
                        && worker.equals(firing.client())
                        && firing.at() >= from
                        && firing.at() <= until);
        return answered || cutOff
                ? Stream.empty()
                : Stream.of(broken(
                        job,
                        "%s took a call off the bill as refused, and no engine had refused it".formatted(worker),
                        counted.made().call(),
                        refused.made().call()));
    }
}
