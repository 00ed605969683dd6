package dev.vto.e2e.faults.rule;

import dev.vto.e2e.faults.entry.Entry;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Something that must hold of every history. Its name says what. */
public interface Rule {

    /** Number of the promise that it guards, in docs/invariants.md. */
    int promise();

    /** What breaks it; empty when nothing does. */
    List<Violation> check(History history);

    /** What it says, for people. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** That it is broken. */
    default Violation broken(Story job, String what, Entry... seen) {
        return broken("job " + job.id(), what, seen);
    }

    /** That it is broken, by something that is no job. */
    default Violation broken(String about, String what, Entry... seen) {
        return new Violation(name(), promise(), about, what, List.of(seen));
    }

    /** What breaks it in each job. */
    static List<Violation> ofEach(History history, Function<Story, Stream<Violation>> check) {
        return history.jobs().stream().flatMap(check).toList();
    }
}
