package dev.vto.e2e.faults.rows;

import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.JobRow;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.history.Version;
import dev.vto.e2e.faults.history.Write;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Each version follows from the one before by a move that the writing service may make, and the first one is new. */
public final class MovesAreLegal implements Rule {

    @Override
    public int promise() {
        return 3;
    }

    @Override
    public List<Violation> check(History history) {
        return Rule.ofEach(history, job -> Stream.concat(beginning(job), moves(job)));
    }

    private Stream<Violation> beginning(Story job) {
        Write created = job.created();
        return Move.begins(created.row(), created.client())
                ? Stream.empty()
                : Stream.of(broken(
                        job, "%s began it as %s".formatted(created.client(), words(created.row())), created.call()));
    }

    private Stream<Violation> moves(Story job) {
        List<Version> versions = job.versions();
        return IntStream.range(1, versions.size())
                .filter(i -> Move.of(
                                versions.get(i - 1).row(),
                                versions.get(i).row(),
                                versions.get(i).made().client())
                        .isEmpty())
                .mapToObj(i ->
                        illegal(job, versions.get(i - 1).made(), versions.get(i).made()));
    }

    private Violation illegal(Story job, Write before, Write after) {
        return broken(
                job,
                "%s made %s of %s, which is no move of its"
                        .formatted(after.client(), words(after.row()), words(before.row())),
                before.call(),
                after.call());
    }

    private static String words(JobRow row) {
        return "[version %d, %s, attempt %d, %d calls, %d refused, %s]"
                .formatted(
                        row.version(),
                        row.state(),
                        row.attempt(),
                        row.engineCalls(),
                        row.refusedCalls(),
                        row.leaseToken() == null ? "no lease" : "lease " + row.leaseToken());
    }
}
