package dev.vto.e2e.faults.rolling;

import dev.vto.e2e.faults.entry.Answer;
import dev.vto.e2e.faults.entry.Answer.Operation;
import dev.vto.e2e.faults.entry.Answer.Outcome;
import dev.vto.e2e.faults.entry.ProcessEvent;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What shoppers noticed of a rolling restart, beside what holds in every run. */
final class Unnoticed {
    private static final Set<Operation> REQUESTS = EnumSet.of(
            Operation.SUBMIT,
            Operation.GET,
            Operation.CANCEL,
            Operation.DOWNLOAD,
            Operation.BROWSE,
            Operation.CONNECTED);
    private static final Set<String> DONE = Set.of("completed", "cancelled");
    private static final int NORMAL = 1000;
    private static final int GOING_AWAY = 1001;

    private final History history;

    Unnoticed(History history) {
        this.history = history;
    }

    /** A sentence for each thing that was noticed. */
    List<String> sentences() {
        return Stream.of(unanswered(), oddlyClosed(), notResumed(), notDone(), repeated())
                .flatMap(found -> found)
                .toList();
    }

    /** How many requests were made, connections included. */
    long requests() {
        return history.all(Answer.class).stream()
                .filter(answer -> REQUESTS.contains(answer.operation()))
                .count();
    }

    /** How many sockets were closed because their gateway was replaced. */
    long closed() {
        return closings().filter(closing -> closing.code() == GOING_AWAY).count();
    }

    /* A refusal is an answer: whether it is a true one is asked of every run (RefusalsAreTrue). */
    private Stream<String> unanswered() {
        return history.all(Answer.class).stream()
                .filter(answer -> REQUESTS.contains(answer.operation()))
                .filter(answer -> answer.outcome() != Outcome.OK)
                .filter(answer -> answer.outcome() != Outcome.FAILED || answer.is(Operation.CONNECTED))
                .map(answer -> "%s of %s at %.3f s was not answered (status %d)"
                        .formatted(answer.operation(), answer.client(), history.seconds(answer.at()), answer.status()));
    }

    private Stream<String> oddlyClosed() {
        return closings()
                .filter(closing -> closing.code() != GOING_AWAY && closing.code() != NORMAL)
                .map(closing -> "socket %s was closed at %.3f s with code %d"
                        .formatted(closing.socket(), history.seconds(closing.at()), closing.code()));
    }

    private Stream<String> notResumed() {
        return closings()
                .filter(closing -> closing.code() == GOING_AWAY)
                .filter(closing -> history.sockets().stream()
                        .noneMatch(socket -> socket.client().equals(closing.client()) && socket.at() > closing.at()))
                .map(closing -> "%s did not connect again after %.3f s"
                        .formatted(closing.client(), history.seconds(closing.at())));
    }

    private Stream<String> notDone() {
        return history.jobs().stream()
                .filter(job -> !DONE.contains(job.last().row().status()))
                .map(job -> "job %s ended as %s"
                        .formatted(job.id(), job.last().row().status()));
    }

    private Stream<String> repeated() {
        return history.jobs().stream()
                .filter(job -> history.drawings(job).size() > 1)
                .map(job -> "the engine was called %d times for job %s"
                        .formatted(history.drawings(job).size(), job.id()));
    }

    private Stream<Answer> closings() {
        return history.answers(Operation.CLOSED).stream();
    }

    /** Jobs a second while pods were replaced. */
    double rate() {
        List<Long> begins =
                history.jobs().stream().map(Unnoticed::begun).sorted().toList();
        return begins.isEmpty()
                ? 0
                : begins.size() / Math.max(1, history.seconds(begins.getLast()) - history.seconds(begins.getFirst()));
    }

    private static long begun(Story job) {
        return job.writes().getFirst().call().at();
    }

    /** The processes in the order in which they were replaced. */
    String replaced() {
        return history.lives().blows().stream().map(ProcessEvent::name).collect(Collectors.joining(", "));
    }
}
