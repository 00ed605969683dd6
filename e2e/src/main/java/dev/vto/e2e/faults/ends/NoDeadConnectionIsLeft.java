package dev.vto.e2e.faults.ends;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.e2e.faults.entry.Answer;
import dev.vto.e2e.faults.entry.Answer.Operation;
import dev.vto.e2e.faults.entry.Ending;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In the end every row of a connection is of a gateway that lives; and where clients recorded their connections, of a socket
 * that is open, for a gateway that was started anew has the address of the one that died.
 */
public final class NoDeadConnectionIsLeft implements Rule {

    @Override
    public int promise() {
        return 6;
    }

    @Override
    public List<Violation> check(History history) {
        return history.ending().stream()
                .flatMap(ending -> Stream.concat(ofDeadNodes(ending), ofClosedSockets(history, ending)))
                .toList();
    }

    private Stream<Violation> ofDeadNodes(Ending ending) {
        return ending.connections().stream()
                .filter(row -> !ending.livingNodes().contains(row.path("node").asText()))
                .map(row -> broken(
                        name(row),
                        "its node %s does not live".formatted(row.path("node").asText()),
                        ending));
    }

    private Stream<Violation> ofClosedSockets(History history, Ending ending) {
        List<Answer> opened = history.sockets();
        if (opened.stream().map(Answer::connection).noneMatch(Objects::nonNull)) {
            return Stream.empty();
        }
        Set<String> closed = history.answers(Operation.CLOSED).stream()
                .filter(socket -> socket.at() < ending.at())
                .map(Answer::socket)
                .collect(Collectors.toSet());
        Set<String> open = opened.stream()
                .filter(socket -> !closed.contains(socket.socket()))
                .map(Answer::connection)
                .collect(Collectors.toSet());
        return ending.connections().stream()
                .filter(row -> !open.contains(row.path("connection_id").asText()))
                .map(row -> broken(name(row), "no open socket is behind it", ending));
    }

    private static String name(JsonNode row) {
        return "connection " + row.path("connection_id").asText();
    }
}
