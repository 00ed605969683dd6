package dev.vto.e2e.faults.clients;

import dev.vto.e2e.faults.entry.Answer;
import dev.vto.e2e.faults.entry.Answer.Operation;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A submit that was answered has a row, written before the answer, and the row ends. One that nobody answered has none or
 * one that ends. A cancellation that was confirmed is what the job ended as.
 */
public final class AcceptedJobsAreThere implements Rule {

    @Override
    public int promise() {
        return 1;
    }

    @Override
    public List<Violation> check(History history) {
        Stream<Violation> submits =
                history.answers(Operation.SUBMIT).stream().flatMap(answer -> submitted(history, answer).stream());
        Stream<Violation> cancels = history.answers(Operation.CANCEL).stream()
                .filter(Answer::ok)
                .flatMap(answer -> cancelled(history, answer).stream());
        return Stream.concat(submits, cancels).toList();
    }

    private Optional<Violation> submitted(History history, Answer submit) {
        Optional<Story> job = Keys.job(history, submit);
        if (submit.ok()
                && job.filter(story -> story.created().began() < submit.at()).isEmpty()) {
            return Optional.of(broken(
                    "job " + submit.job(),
                    "%s was answered %d, and no row had been written".formatted(submit.client(), submit.status()),
                    submit));
        }
        return submit.outcome() == Answer.Outcome.FAILED
                        || job.isEmpty()
                        || job.get().end().isPresent()
                ? Optional.empty()
                : Optional.of(broken(
                        job.get(),
                        "%s submitted it, and it is %s in the end"
                                .formatted(
                                        submit.client(), job.get().last().row().state()),
                        submit,
                        job.get().last().made().call()));
    }

    private Optional<Violation> cancelled(History history, Answer cancel) {
        Optional<Story> job = history.job(cancel.job());
        return job.map(story -> story.last().row().status())
                        .filter("cancelled"::equals)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(broken(
                        "job " + cancel.job(),
                        "%s was told that it is cancelled, and it is %s"
                                .formatted(
                                        cancel.client(),
                                        job.map(story -> story.last().row().state())
                                                .orElse("not there")),
                        cancel));
    }
}
