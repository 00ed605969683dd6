package dev.vto.e2e.faults.clients;

import dev.vto.e2e.faults.entry.Answer;
import dev.vto.e2e.faults.entry.Answer.Operation;
import dev.vto.e2e.faults.entry.Healed;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.history.Version;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A client that has sockets is told the end of every job that it submitted or was told of: the row's last version, in
 * time. The time runs when the job has ended, all is healed, the client knows the job, and it is connected.
 */
public final class EndsAreDelivered implements Rule {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Duration delivery;

    /** Within this time. */
    public EndsAreDelivered(Duration delivery) {
        this.delivery = delivery;
    }

    @Override
    public int promise() {
        return 6;
    }

    @Override
    public List<Violation> check(History history) {
        List<Watcher> watchers = Watcher.all(history);
        long healed = history.healed().map(Healed::at).orElse(Long.MAX_VALUE);
        return Rule.ofEach(history, job -> watchers.stream()
                .flatMap(watcher -> job.end().stream().flatMap(end -> untold(watcher, job, end, healed).stream())));
    }

    private Optional<Violation> untold(Watcher watcher, Story job, Version end, long healed) {
        Optional<Answer> known = watcher.firstHeard(job);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Optional<Answer> told = watcher.frames(job)
                .filter(frame -> frame.version() == job.last().number())
                .findFirst();
        if (told.isEmpty()) {
            Answer last = watcher.frames(job).reduce((_, later) -> later).orElse(known.get());
            return Optional.of(broken(
                    job,
                    "%s follows it and was never told of version %d, %s"
                            .formatted(
                                    watcher.client(),
                                    job.last().number(),
                                    job.last().row().status()),
                    end.made().call(),
                    last));
        }
        long from = LongStream.of(
                        healed,
                        end.made().at(),
                        known.get().at(),
                        watcher.opened(told.get().socket()))
                .max()
                .orElseThrow();
        return told.get().at() - from <= delivery.toNanos()
                ? Optional.empty()
                : Optional.of(broken(
                        job,
                        "%s was told its end %.1f s after it could have been"
                                .formatted(watcher.client(), (told.get().at() - from) / NANOS_PER_SECOND),
                        end.made().call(),
                        told.get()));
    }

    /** A client that has sockets, and all that it was told. */
    private record Watcher(String client, List<Answer> answers) {

        static List<Watcher> all(History history) {
            return history.sockets().stream()
                    .map(Answer::client)
                    .distinct()
                    .map(client -> new Watcher(
                            client,
                            history.all(Answer.class).stream()
                                    .filter(answer -> answer.client().equals(client))
                                    .toList()))
                    .toList();
        }

        Optional<Answer> firstHeard(Story job) {
            return answers.stream()
                    .filter(answer -> job.id().equals(answer.job())
                            && (answer.is(Operation.FRAME) || answer.is(Operation.SUBMIT) && answer.ok()))
                    .findFirst();
        }

        Stream<Answer> frames(Story job) {
            return answers.stream()
                    .filter(answer -> answer.is(Operation.FRAME) && job.id().equals(answer.job()));
        }

        long opened(String socket) {
            return answers.stream()
                    .filter(answer -> answer.is(Operation.CONNECTED) && socket.equals(answer.socket()))
                    .mapToLong(Answer::at)
                    .findFirst()
                    .orElse(0);
        }
    }
}
