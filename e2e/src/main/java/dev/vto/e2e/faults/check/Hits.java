package dev.vto.e2e.faults.check;

import dev.vto.e2e.faults.entry.Call;
import dev.vto.e2e.faults.entry.Entry;
import dev.vto.e2e.faults.entry.Firing;
import dev.vto.e2e.faults.entry.ProcessEvent;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.history.Write;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The faults that hit something: a call about a job that was open then, or a worker that held one. */
final class Hits {
    private Hits() {}

    /** All of them; a run without any proves nothing. */
    static List<Entry> of(History history) {
        Stream<Entry> faults = history.all(Firing.class).stream()
                .filter(firing -> history.call(firing.call())
                        .filter(call -> hit(history, call, firing.at()))
                        .isPresent())
                .map(Entry.class::cast);
        Stream<Entry> blows = history.lives().blows().stream()
                .filter(blow -> history.jobs().stream().anyMatch(job -> held(job, blow)))
                .map(Entry.class::cast);
        return Stream.concat(faults, blows).toList();
    }

    private static boolean hit(History history, Call call, long at) {
        return history.jobs().stream().anyMatch(job -> job.openAt(at) && call.concerns(job.id(), job.seed()));
    }

    private static boolean held(Story job, ProcessEvent blow) {
        Optional<Write> last =
                job.writes().stream().filter(write -> write.at() <= blow.at()).reduce((_, later) -> later);
        return job.openAt(blow.at())
                && last.map(write -> write.row().leaseToken())
                        .flatMap(token -> job.writes().stream()
                                .filter(write -> token.equals(write.row().leaseToken()))
                                .findFirst())
                        .filter(claim -> claim.client().equals(blow.name()))
                        .isPresent();
    }
}
