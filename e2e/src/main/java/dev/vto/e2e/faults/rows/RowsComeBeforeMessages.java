package dev.vto.e2e.faults.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.e2e.faults.entry.Call;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Version;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A message about a job, or about a version of it, is sent when that is written, and not before. */
public final class RowsComeBeforeMessages implements Rule {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> QUEUES = Set.of("vto-render", "vto-events");

    @Override
    public int promise() {
        return 2;
    }

    @Override
    public List<Violation> check(History history) {
        return history.all(Call.class).stream()
                .filter(call -> call.operation().startsWith("SendMessage") && QUEUES.contains(call.queue()))
                .flatMap(call -> call.messages().stream().flatMap(message -> early(history, call, message).stream()))
                .toList();
    }

    private Optional<Violation> early(History history, Call send, Call.Message message) {
        JsonNode body = body(message);
        String job = body.path("jobId").asText("");
        long number = body.path("version").asLong(1);
        Optional<Version> written = history.job(job).flatMap(story -> story.version(number));
        if (written.isEmpty()) {
            return Optional.of(broken(
                    "job " + job,
                    "%s sent a message about version %d, which nobody wrote".formatted(send.client(), number),
                    send));
        }
        // others may have read the row while its write was not answered yet, and so may its writer when it never was
        boolean told = written.get().made().client().equals(send.client())
                && written.get().made().call().answered();
        long earliest = told ? written.get().made().at() : written.get().made().began();
        return send.began() >= earliest
                ? Optional.empty()
                : Optional.of(broken(
                        "job " + job,
                        "%s sent a message about version %d before it was written".formatted(send.client(), number),
                        send,
                        written.get().made().call()));
    }

    private static JsonNode body(Call.Message message) {
        try {
            return JSON.readTree(message.body() == null ? "{}" : message.body());
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
