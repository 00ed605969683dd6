package dev.vto.local.fault;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Calls the admin endpoint of the faults. A refusal is an {@link IOException} with the endpoint's one line. Thread-safe.
 *
 * @see dev.vto.local.stack.Endpoints#faults()
 */
public final class FaultsClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI base;

    public FaultsClient(URI base) {
        this.base = base;
    }

    /** Begins the plan now, in the place of any that runs. */
    public void begin(Plan plan) throws IOException, InterruptedException {
        call("PUT", "/faults", json(plan));
    }

    /** Ends all faults; calls that hang are cut. */
    public void heal() throws IOException, InterruptedException {
        call("DELETE", "/faults", BodyPublishers.noBody());
    }

    /** The plan that runs and how often each rule fired. */
    public PlanState state() throws IOException, InterruptedException {
        return JSON.readValue(call("GET", "/faults", BodyPublishers.noBody()), PlanState.class);
    }

    /** Begins to append what is called and what befalls it to a file; absolute path. */
    public void record(Path file) throws IOException, InterruptedException {
        call("PUT", "/record", json(Map.of("file", file.toAbsolutePath().toString())));
    }

    /** Ends the record; the file is complete when this returns. */
    public void endRecord() throws IOException, InterruptedException {
        call("DELETE", "/record", BodyPublishers.noBody());
    }

    private String call(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(PATIENCE)
                        .method(method, body)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.body().strip());
        }
        return answer.body();
    }

    private static BodyPublisher json(Object value) throws IOException {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(value));
    }

    @Override
    public void close() {
        http.close();
    }
}
