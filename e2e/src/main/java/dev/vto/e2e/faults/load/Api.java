package dev.vto.e2e.faults.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.e2e.faults.journal.Hash;
import dev.vto.e2e.faults.journal.Journal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BiConsumer;

/** The public API as one shopper's browser calls it; every call is written down with what became of it. Thread-safe. */
final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SERVER_ERRORS = 500;
    private static final int CLIENT_ERRORS = 400;

    private final String client;
    private final HttpClient http;
    private final Pods pods;
    private final Journal journal;
    private final ObjectMapper json = new ObjectMapper();

    Api(String client, HttpClient http, Pods pods, Journal journal) {
        this.client = client;
        this.http = http;
        this.pods = pods;
        this.journal = journal;
    }

    /** What a call came to. A failed one certainly changed nothing; of an unknown one nobody can tell. */
    record Answer(Outcome outcome, int status, JsonNode body) {}

    /** How a call ended, for who made it. */
    enum Outcome {
        OK,
        FAILED,
        UNKNOWN
    }

    Answer submit(String key, String body) throws InterruptedException {
        ObjectNode line = journal.call(client, "submit")
                .put("key", key)
                .put("requestHash", Hash.sha256(body.getBytes(StandardCharsets.UTF_8)));
        return call(
                line,
                "/v1/jobs",
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key));
    }

    Answer get(String job) throws InterruptedException {
        return call(journal.call(client, "get").put("job", job), "/v1/jobs/" + job, HttpRequest.newBuilder());
    }

    Answer cancel(String job) throws InterruptedException {
        return call(
                journal.call(client, "cancel").put("job", job),
                "/v1/jobs/" + job,
                HttpRequest.newBuilder().DELETE());
    }

    /** Looks at a product. */
    void browse(String product) throws InterruptedException {
        call(
                journal.call(client, "browse"),
                pods.catalogue(),
                "/v1/products/" + product,
                HttpRequest.newBuilder(),
                (line, body) -> {});
    }

    void download(String job, String url) throws InterruptedException {
        ObjectNode line = journal.call(client, "download").put("job", job);
        line.putArray("urls").add(url);
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            line.put("status", answer.statusCode());
            if (answer.statusCode() == 200) {
                line.put("sha256", Hash.sha256(answer.body()));
            }
            end(line, outcome(answer.statusCode()));
        } catch (IOException e) {
            end(line.put("status", 0), Outcome.UNKNOWN);
        }
    }

    private Answer call(ObjectNode line, String path, HttpRequest.Builder request) throws InterruptedException {
        return call(line, pods.jobs(), path, request, Journal::note);
    }

    private Answer call(
            ObjectNode line,
            Balancer service,
            String path,
            HttpRequest.Builder request,
            BiConsumer<ObjectNode, JsonNode> note)
            throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = http.send(
                    request.uri(service.next().resolve(path)).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            Outcome outcome = outcome(answer.statusCode());
            JsonNode body = outcome == Outcome.UNKNOWN ? json.nullNode() : json.readTree(answer.body());
            line.put("status", answer.statusCode());
            if (outcome == Outcome.OK) {
                note.accept(line, body);
            }
            return end(line, new Answer(outcome, answer.statusCode(), body));
        } catch (IOException | Balancer.Unavailable e) {
            return end(line.put("status", 0), new Answer(Outcome.UNKNOWN, 0, json.nullNode()));
        }
    }

    private Answer end(ObjectNode line, Answer answer) {
        end(line, answer.outcome());
        return answer;
    }

    private void end(ObjectNode line, Outcome outcome) {
        journal.write(line.put("outcome", outcome.name().toLowerCase(Locale.ROOT)));
    }

    private static Outcome outcome(int status) {
        if (status >= SERVER_ERRORS) {
            return Outcome.UNKNOWN;
        }
        return status >= CLIENT_ERRORS ? Outcome.FAILED : Outcome.OK;
    }
}
