package dev.vto.local.bench.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.local.bench.BenchClient;
import dev.vto.local.bench.Setting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A process that load comes from, which is told what to do line by line. It ends when this program does. */
public final class ClientProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LAST_SECONDS = 5;
    private static final int MOST_MINUTES = 10;

    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;

    private ClientProcess(Process process) {
        this.process = process;
        this.answers = process.inputReader();
        this.orders = process.outputWriter();
    }

    /** Starts one; what it complains of goes to a log of this name. */
    public static ClientProcess start(Setting setting, String name) throws IOException {
        List<String> command = List.of(
                setting.layout().java().toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                setting.layout().jar().toString(),
                BenchClient.class.getName());
        return new ClientProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        setting.log().file(name).toFile()))
                .start());
    }

    /**
     * Has it do something and waits for the answer.
     *
     * @param with parameters; null for none
     * @throws IOException when it could not; the text says why
     */
    public synchronized <T> T order(String what, Object with, Class<T> answer) throws IOException {
        ObjectNode order = JSON.createObjectNode().put("do", what);
        order.set("with", JSON.valueToTree(with));
        AtomicBoolean late = new AtomicBoolean();
        CompletableFuture<Void> limit = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    process.destroyForcibly();
                },
                CompletableFuture.delayedExecutor(MOST_MINUTES, TimeUnit.MINUTES));
        String line;
        try {
            orders.write(order + "\n");
            orders.flush();
            line = answers.readLine();
        } finally {
            limit.cancel(false);
        }
        if (line == null) {
            throw new IOException(
                    late.get()
                            ? "a client process was ended, for '%s' took it more than %d minutes"
                                    .formatted(what, MOST_MINUTES)
                            : "a client process ended during '%s'; its log in bench/ says why".formatted(what));
        }
        JsonNode said = JSON.readTree(line);
        if (said.has("wrong")) {
            throw new IOException(what + ": " + said.path("wrong").asText());
        }
        return JSON.convertValue(said, answer);
    }

    /** The same, meanwhile. */
    public <T> CompletableFuture<T> begin(String what, Object with, Class<T> answer) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return order(what, with, answer);
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                work -> Thread.ofPlatform().daemon().start(work));
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        orders.close();
        try {
            if (!process.waitFor(LAST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
