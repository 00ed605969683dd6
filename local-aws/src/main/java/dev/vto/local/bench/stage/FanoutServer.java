package dev.vto.local.bench.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.local.bench.Setting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A server of npm's {@code ws} in a process of its own, which sends a frame to all its sockets. */
public final class FanoutServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int SENT = 204;

    /* An offer of HTTP/2 is an upgrade, which ws takes for itself and refuses. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final int port;

    private FanoutServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it. */
    public static FanoutServer start(Setting setting) throws IOException {
        Path home = setting.layout().root().resolve("local-aws");
        if (!Files.isDirectory(home.resolve("node_modules/ws"))) {
            throw new IOException("ws is not installed; run npm ci --ignore-scripts in local-aws");
        }
        Process process = new ProcessBuilder("node", "fanout.mjs")
                .directory(home.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        setting.log().file("fanout").toFile()))
                .start();
        String ready = process.inputReader().readLine();
        if (ready == null) {
            throw new IOException(
                    "the server of ws did not start; " + setting.log().file("fanout") + " says why");
        }
        return new FanoutServer(
                process, new ObjectMapper().readTree(ready).path("port").asInt());
    }

    /** Where its sockets are opened. */
    public URI sockets() {
        return URI.create("ws://127.0.0.1:" + port + "/");
    }

    /** Sends a frame to all sockets, so often. */
    public void send(String frame, int times) throws IOException, InterruptedException {
        int status = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/?times=" + times))
                                .timeout(PATIENCE)
                                .POST(BodyPublishers.ofString(frame))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
        if (status != SENT) {
            throw new IOException("the server of ws answered " + status + " to a frame for all");
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
    }
}
