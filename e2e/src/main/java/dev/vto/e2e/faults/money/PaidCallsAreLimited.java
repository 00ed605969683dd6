package dev.vto.e2e.faults.money;

import dev.vto.e2e.faults.entry.Call;
import dev.vto.e2e.faults.entry.Entry;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.JobRow;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.List;
import java.util.stream.Stream;

/** Of the calls that may be paid for there are at most one and the permitted resends, at the engine and in every row. */
public final class PaidCallsAreLimited implements Rule {
    private final int most;

    /** With so many resends. */
    public PaidCallsAreLimited(int resends) {
        this.most = 1 + resends;
    }

    @Override
    public int promise() {
        return 12;
    }

    @Override
    public List<Violation> check(History history) {
        return Rule.ofEach(history, job -> Stream.concat(received(history, job), supposed(job)));
    }

    private Stream<Violation> received(History history, Story job) {
        List<Call> payable =
                history.drawings(job).stream().filter(Drawings::payable).toList();
        return payable.size() <= most
                ? Stream.empty()
                : Stream.of(broken(
                        job,
                        "%d engine calls may have to be paid, and %d are permitted".formatted(payable.size(), most),
                        payable.toArray(Entry[]::new)));
    }

    private Stream<Violation> supposed(Story job) {
        return job.versions().stream()
                .filter(version -> supposed(version.row()) > most)
                .limit(1)
                .map(version -> broken(
                        job,
                        "version %d supposes %d paid calls, and %d are permitted"
                                .formatted(version.number(), supposed(version.row()), most),
                        version.made().call()));
    }

    private static int supposed(JobRow row) {
        return row.engineCalls() - row.refusedCalls();
    }
}
