package dev.vto.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.local.bench.crowd.Crowd;
import dev.vto.local.bench.crowd.CrowdOrder;
import dev.vto.local.bench.submit.BareSubmits;
import dev.vto.local.bench.submit.HttpSubmits;
import dev.vto.local.bench.submit.SubmitOrder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Does what it is told on standard input, an order a line, and answers each with a line, both JSON. Ends with its input. Times are
 * {@code System.nanoTime()}, which all processes of a machine share.
 */
public final class BenchClient {
    private final ObjectMapper json = new ObjectMapper();
    private final Crowd crowd = new Crowd();
    private final HttpSubmits submits = new HttpSubmits();

    private BenchClient() {}

    /** Reads orders until there are no more. */
    public static void main(String[] arguments) throws IOException {
        BenchClient client = new BenchClient();
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                System.out.println(client.answer(line));
            }
        }
        System.exit(0);
    }

    private ObjectNode answer(String line) {
        try {
            JsonNode order = json.readTree(line);
            return json.valueToTree(done(order.path("do").asText(), order));
        } catch (IOException | RuntimeException e) {
            return json.createObjectNode().put("wrong", String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return json.createObjectNode().put("wrong", "interrupted");
        }
    }

    private Object done(String what, JsonNode order) throws IOException, InterruptedException {
        return switch (what) {
            case "connect" -> crowd.connect(json.convertValue(order.path("with"), CrowdOrder.class));
            case "status" -> crowd.status();
            case "reset" -> crowd.reset();
            case "ends" -> crowd.ends();
            case "paced" -> submits.paced(json.convertValue(order.path("with"), SubmitOrder.class));
            case "hurried" -> submits.hurried(json.convertValue(order.path("with"), SubmitOrder.class));
            case "bare" -> BareSubmits.hurried(json.convertValue(order.path("with"), SubmitOrder.class));
            default -> throw new IllegalArgumentException("there is no order '" + what + "'");
        };
    }
}
