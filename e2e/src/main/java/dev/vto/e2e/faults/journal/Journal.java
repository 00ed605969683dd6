package dev.vto.e2e.faults.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the conductor of a run knows, one JSON object a line, in the order of {@code at}: {@link System#nanoTime}, which is
 * the same clock for all programs of the machine. Thread-safe. What comes after the end is dropped.
 */
public final class Journal implements AutoCloseable {
    private final ObjectMapper json = new ObjectMapper();
    private final BufferedWriter file;
    private boolean closed;

    /** A journal in a new file. */
    public Journal(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        this.file = Files.newBufferedWriter(file);
    }

    /** A line to fill. */
    public ObjectNode line(String kind) {
        return json.createObjectNode().put("kind", kind);
    }

    /** Writes the line, as of now. */
    public synchronized void write(ObjectNode line) {
        if (closed) {
            return;
        }
        try {
            file.write(json.writeValueAsString(line.put("at", System.nanoTime())));
            file.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what happened to a process: started, ready, killed, paused, resumed or stopped. */
    public void process(String name, String event) {
        write(line("process").put("name", name).put("event", event));
    }

    /** Begins a client's call, as of now. */
    public ObjectNode call(String client, String operation) {
        return line("client")
                .put("began", System.nanoTime())
                .put("client", client)
                .put("operation", operation);
    }

    /** Fills in what an answer or a frame says of a job. */
    public static void note(ObjectNode line, JsonNode job) {
        if (job.hasNonNull("id")) {
            line.put("job", job.path("id").asText())
                    .put("version", job.path("version").asLong())
                    .put("jobStatus", job.path("status").asText());
            if (job.path("result").hasNonNull("urls")) {
                line.set("urls", job.path("result").path("urls"));
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        file.close(); // which does nothing the second time
    }
}
