package dev.vto.e2e.faults.ends;

import dev.vto.e2e.faults.entry.Ending;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** In the end no queue holds a message, visible, delayed or in flight; least of all a dead-letter queue. */
public final class NoMessageIsLeft implements Rule {
    private static final List<String> QUEUES = List.of("vto-uploads", "vto-render", "vto-results", "vto-events");

    @Override
    public int promise() {
        return 5;
    }

    @Override
    public List<Violation> check(History history) {
        return history.ending().stream()
                .flatMap(ending -> Stream.concat(unknown(ending), left(ending)))
                .toList();
    }

    private Stream<Violation> unknown(Ending ending) {
        return QUEUES.stream()
                .flatMap(queue -> Stream.of(queue, queue + "-dlq"))
                .filter(queue -> Objects.isNull(ending.queues().get(queue)))
                .map(queue -> broken("queue " + queue, "nobody looked into it", ending));
    }

    private Stream<Violation> left(Ending ending) {
        return ending.queues().entrySet().stream()
                .filter(queue -> !queue.getValue().empty())
                .map(queue -> broken("queue " + queue.getKey(), "it still holds " + queue.getValue(), ending));
    }
}
