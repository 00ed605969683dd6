package dev.vto.e2e.faults.clients;

import dev.vto.e2e.faults.entry.Answer;
import dev.vto.e2e.faults.entry.Answer.Operation;
import dev.vto.e2e.faults.entry.Entry;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.history.Write;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer of job-service shows the row as it was while the question was under way: no version older than one that was
 * written, or that anybody had been answered, before the question was asked.
 */
public final class AnswersAreNeverOlder implements Rule {

    @Override
    public int promise() {
        return 3;
    }

    @Override
    public List<Violation> check(History history) {
        List<Answer> answers = Stream.of(Operation.GET, Operation.CANCEL, Operation.SUBMIT)
                .flatMap(operation -> history.answers(operation).stream())
                .filter(answer -> answer.ok() && answer.version() != null)
                .toList();
        return Rule.ofEach(history, job -> {
            List<Answer> ofJob = answers.stream()
                    .filter(answer -> job.id().equals(answer.job()))
                    .toList();
            return ofJob.stream().flatMap(answer -> older(job, answer, ofJob).stream());
        });
    }

    private Optional<Violation> older(Story job, Answer answer, List<Answer> others) {
        Optional<Write> written = job.writes().stream()
                .filter(write -> write.at() < answer.began())
                .max(Comparator.comparingLong(write -> write.row().version()));
        if (written.filter(write -> write.row().version() > answer.version()).isPresent()) {
            return Optional.of(older(
                    job, answer, written.get().row().version(), written.get().call()));
        }
        return others.stream()
                .filter(other -> other.at() < answer.began() && other.version() > answer.version())
                .findFirst()
                .map(other -> older(job, answer, other.version(), other));
    }

    private Violation older(Story job, Answer answer, long version, Entry seen) {
        return broken(
                job,
                "%s was answered version %d when there was version %d"
                        .formatted(answer.client(), answer.version(), version),
                seen,
                answer);
    }
}
