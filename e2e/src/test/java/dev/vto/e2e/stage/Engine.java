package dev.vto.e2e.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.local.storefront.EngineSwitch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The local engine's switches and its count of calls. */
public final class Engine {
    private final URI address;
    private final EngineSwitch settings;
    private final HttpClient http = HttpClient.newHttpClient();

    Engine(URI address) {
        this.address = address;
        this.settings = new EngineSwitch(address);
    }

    /** From now on the engine answers a fixed picture after the delay. */
    public void stub(Duration delay) throws IOException, InterruptedException {
        settings.answerAfter(delay);
    }

    /** From now on the engine draws. */
    public void preview() throws IOException, InterruptedException {
        settings.draw();
    }

    /** How many calls it has received. */
    public int calls() throws IOException, InterruptedException {
        HttpRequest ask =
                HttpRequest.newBuilder(address.resolve("/_local/engine/calls")).build();
        JsonNode answer = new ObjectMapper()
                .readTree(http.send(ask, BodyHandlers.ofString()).body());
        return answer.path("count").asInt();
    }
}
