package dev.vto.e2e.faults.rows;

import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.history.Version;
import dev.vto.e2e.faults.history.Write;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.List;
import java.util.stream.Stream;

/** A job comes to one end, and nothing is written after it, not even a renewal. */
public final class JobsEndOnce implements Rule {

    @Override
    public int promise() {
        return 1;
    }

    @Override
    public List<Violation> check(History history) {
        return Rule.ofEach(history, job -> job.end().stream().flatMap(end -> after(job, end)));
    }

    private Stream<Violation> after(Story job, Version end) {
        return job.versions().stream()
                .filter(version -> version.number() >= end.number())
                .flatMap(version -> version.writes().stream())
                .filter(write -> write != end.made())
                .map(write -> moved(job, end.made(), write));
    }

    private Violation moved(Story job, Write end, Write write) {
        return broken(
                job,
                "it had ended as %s in version %d, and %s wrote it as %s in version %d"
                        .formatted(
                                end.row().status(),
                                end.row().version(),
                                write.client(),
                                write.row().state(),
                                write.row().version()),
                end.call(),
                write.call());
    }
}
