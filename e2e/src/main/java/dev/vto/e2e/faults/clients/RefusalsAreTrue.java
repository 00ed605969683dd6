package dev.vto.e2e.faults.clients;

import dev.vto.e2e.faults.entry.Answer;
import dev.vto.e2e.faults.entry.Answer.Operation;
import dev.vto.e2e.faults.entry.Answer.Outcome;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who asks for a job that is there is not told 404; who is told 409 could not cancel, for the job had ended otherwise; a
 * good request is not refused but for a key that means another, or for too much of it, and what is refused leaves no row. A picture
 * that a job shows and a product that is there are not refused.
 */
public final class RefusalsAreTrue implements Rule {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int OTHER_REQUEST = 422;
    private static final int TOO_MANY = 429;

    @Override
    public int promise() {
        return 1;
    }

    @Override
    public List<Violation> check(History history) {
        return Stream.of(Operation.SUBMIT, Operation.GET, Operation.CANCEL, Operation.DOWNLOAD, Operation.BROWSE)
                .flatMap(operation -> history.answers(operation).stream())
                .filter(answer -> answer.outcome() == Outcome.FAILED)
                .flatMap(answer ->
                        untrue(history, answer).map(what -> broken("job " + answer.job(), what, answer)).stream())
                .toList();
    }

    private static Optional<String> untrue(History history, Answer answer) {
        Optional<Story> job = Keys.job(history, answer);
        return switch (answer.operation()) {
            case SUBMIT -> submit(history, answer, job);
            case DOWNLOAD ->
                Optional.of("%s was refused a picture with %d".formatted(answer.client(), answer.status()));
            case BROWSE -> product(answer);
            default -> other(answer, job);
        };
    }

    private static Optional<String> submit(History history, Answer answer, Optional<Story> job) {
        if (answer.status() != OTHER_REQUEST && answer.status() != TOO_MANY) {
            return Optional.of(
                    "%s submitted a good request and was told %d".formatted(answer.client(), answer.status()));
        }
        boolean alone = history.answers(Operation.SUBMIT).stream()
                .filter(other -> answer.key() != null && answer.key().equals(other.key()))
                .allMatch(other -> other.outcome() == Outcome.FAILED);
        return alone && job.isPresent()
                ? Optional.of("%s was refused its request with %d, and there is a row of it"
                        .formatted(answer.client(), answer.status()))
                : Optional.empty();
    }

    private static Optional<String> product(Answer answer) {
        return answer.status() == TOO_MANY
                ? Optional.empty()
                : Optional.of("%s was refused the product with %d".formatted(answer.client(), answer.status()));
    }

    private static Optional<String> other(Answer answer, Optional<Story> job) {
        return switch (answer.status()) {
            case NOT_FOUND ->
                job.filter(story -> story.created().at() < answer.began())
                        .map(_ -> "%s was told that there is no such job".formatted(answer.client()));
            case CONFLICT ->
                job.flatMap(Story::end)
                                .filter(end -> end.made().began() < answer.at()
                                        && !end.row().status().equals("cancelled"))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of("%s was told that it had ended, and it had not".formatted(answer.client()));
            case TOO_MANY -> Optional.empty();
            default -> Optional.of("%s was told %d".formatted(answer.client(), answer.status()));
        };
    }
}
