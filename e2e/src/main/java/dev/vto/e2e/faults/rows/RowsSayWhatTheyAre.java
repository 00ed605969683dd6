package dev.vto.e2e.faults.rows;

import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.JobRow;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.history.Write;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An open row is in the index of open jobs and due by its deadline, so that the sweeper finds it; a terminal one is not.
 * Pictures are shown by completed jobs, and reasons by failed ones, and by no others.
 */
public final class RowsSayWhatTheyAre implements Rule {

    @Override
    public int promise() {
        return 2;
    }

    @Override
    public List<Violation> check(History history) {
        return Rule.ofEach(history, job -> job.writes().stream().flatMap(write -> wrong(job, write).stream()));
    }

    private Optional<Violation> wrong(Story job, Write write) {
        JobRow row = write.row();
        return Stream.of(due(row), pictures(row), reason(row))
                .filter(what -> !what.isEmpty())
                .findFirst()
                .map(what -> broken(
                        job, "version %d is %s and %s".formatted(row.version(), row.status(), what), write.call()));
    }

    private static String due(JobRow row) {
        boolean indexed = row.has("due_at") && row.has("open_bucket");
        boolean unindexed = !row.has("due_at") && !row.has("open_bucket");
        if (row.terminal()) {
            return unindexed ? "" : "is still in the index of open jobs";
        }
        if (!indexed) {
            return "is not in the index of open jobs: no sweeper finds it";
        }
        return row.dueAt().isAfter(row.deadlineAt()) ? "is due after its deadline" : "";
    }

    private static String pictures(JobRow row) {
        return row.status().equals("completed") == !row.pictures().isEmpty() ? "" : "shows " + row.pictures();
    }

    private static String reason(JobRow row) {
        return row.status().equals("error") == (row.errorCode() != null) ? "" : "has the reason " + row.errorCode();
    }
}
