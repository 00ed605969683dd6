package dev.vto.e2e.faults.clients;

import dev.vto.e2e.faults.entry.Answer;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Version;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.List;
import java.util.Optional;

/** Each state that a client saw, by an answer or by a frame, is one that somebody had written, with its pictures. */
public final class SeenStatesWereWritten implements Rule {

    @Override
    public int promise() {
        return 6;
    }

    @Override
    public List<Violation> check(History history) {
        return history.all(Answer.class).stream()
                .filter(answer -> answer.version() != null)
                .flatMap(answer -> invented(history, answer).stream())
                .toList();
    }

    private Optional<Violation> invented(History history, Answer answer) {
        Optional<Version> written = history.job(answer.job())
                .flatMap(job -> job.version(answer.version()))
                .filter(version -> version.made().began() < answer.at());
        if (written.isEmpty()) {
            return Optional.of(broken(
                    "job " + answer.job(),
                    "%s was told of version %d, which nobody had written".formatted(answer.client(), answer.version()),
                    answer));
        }
        Version version = written.get();
        boolean same = version.row().status().equals(answer.jobStatus())
                && (answer.urls().isEmpty() || version.row().pictures().equals(answer.pictureKeys()));
        return same
                ? Optional.empty()
                : Optional.of(broken(
                        "job " + answer.job(),
                        "%s was told that version %d is %s and shows %s, and it is %s and shows %s"
                                .formatted(
                                        answer.client(),
                                        answer.version(),
                                        answer.jobStatus(),
                                        answer.pictureKeys(),
                                        version.row().status(),
                                        version.row().pictures()),
                        version.made().call(),
                        answer));
    }
}
