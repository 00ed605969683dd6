package dev.vto.e2e.faults.money;

import dev.vto.e2e.faults.entry.Call;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** At the beginning of each engine call the row counts it: there are never more calls than {@code engine_calls} says. */
public final class CallsAreCountedFirst implements Rule {

    @Override
    public int promise() {
        return 12;
    }

    @Override
    public List<Violation> check(History history) {
        return Rule.ofEach(history, job -> uncounted(job, history.drawings(job)));
    }

    private Stream<Violation> uncounted(Story job, List<Call> drawings) {
        return IntStream.range(0, drawings.size())
                .filter(i -> counted(job, drawings.get(i).began()) < i + 1)
                .mapToObj(i -> broken(
                        job,
                        "engine call %d was begun by %s when the row counted %d"
                                .formatted(
                                        i + 1,
                                        drawings.get(i).client(),
                                        counted(job, drawings.get(i).began())),
                        drawings.get(i)));
    }

    private static int counted(Story job, long time) {
        return job.writes().stream()
                .filter(write -> write.at() <= time)
                .mapToInt(write -> write.row().engineCalls())
                .max()
                .orElse(0);
    }
}
