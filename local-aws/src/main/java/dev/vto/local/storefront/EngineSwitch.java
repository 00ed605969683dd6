package dev.vto.local.storefront;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The settings of the local engine. */
public final class EngineSwitch {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI engine;

    /** @param engine base address of the Bedrock stand-in */
    public EngineSwitch(URI engine) {
        this.engine = engine;
    }

    /** From now on it draws. */
    public void draw() throws IOException, InterruptedException {
        set("{\"mode\":\"preview\",\"delayMs\":0,\"bytes\":0}");
    }

    /** From now on it answers plain pictures after the delay. */
    public void answerAfter(Duration delay) throws IOException, InterruptedException {
        answerAfter(delay, 0);
    }

    /** The same with pictures that are padded to so many bytes. */
    public void answerAfter(Duration delay, int bytes) throws IOException, InterruptedException {
        set("{\"mode\":\"stub\",\"delayMs\":%d,\"bytes\":%d}".formatted(delay.toMillis(), bytes));
    }

    private void set(String settings) throws IOException, InterruptedException {
        HttpRequest put = HttpRequest.newBuilder(engine.resolve("/_local/engine"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .PUT(BodyPublishers.ofString(settings))
                .build();
        int status = http.send(put, BodyHandlers.discarding()).statusCode();
        if (status >= 300) {
            throw new IOException("the engine's settings at " + engine + " were answered " + status);
        }
    }
}
