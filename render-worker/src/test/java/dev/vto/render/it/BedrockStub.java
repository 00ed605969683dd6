package dev.vto.render.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * InvokeModel with answers that a test has laid out. Tests are told apart by the seed in the request; without a script
 * each call draws one picture.
 */
public final class BedrockStub implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpServer server;
    private final Map<Long, Queue<Answer>> scripts = new ConcurrentHashMap<>();
    private final Map<Long, URI> relays = new ConcurrentHashMap<>();
    private final Map<Long, List<JsonNode>> calls = new ConcurrentHashMap<>();

    /**
     * What is answered.
     *
     * @param status HTTP; 0 closes the connection without an answer
     * @param errorType for the header, or null
     * @param body JSON
     * @param after answered when this is open, or at once if null
     * @param retryAfter seconds for the header; 0 for none
     */
    public record Answer(int status, String errorType, String body, CountDownLatch after, int retryAfter) {
        public static Answer error(int status, String type, String message) {
            return new Answer(status, type, "{\"message\":\"" + message + "\"}", null, 0);
        }

        public static Answer body(String body) {
            return new Answer(200, null, body, null, 0);
        }

        public static Answer lost() {
            return new Answer(0, null, "", null, 0);
        }

        public Answer after(CountDownLatch latch) {
            return new Answer(status, errorType, body, latch, retryAfter);
        }

        public Answer retryAfter(int seconds) {
            return new Answer(status, errorType, body, after, seconds);
        }
    }

    public BedrockStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What calls with this seed get, one after the other; the default when it is used up. */
    public void script(long seed, Answer... answers) {
        scripts.put(seed, new ConcurrentLinkedQueue<>(List.of(answers)));
    }

    /** Calls with this seed are answered by another Bedrock. */
    public void relay(long seed, URI bedrock) {
        relays.put(seed, bedrock);
    }

    /** Bodies of the calls with this seed, as they came in. */
    public List<JsonNode> calls(long seed) {
        return calls.getOrDefault(seed, List.of());
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        JsonNode request = JSON.readTree(sent);
        long seed = request.at("/imageGenerationConfig/seed").asLong(12);
        calls.computeIfAbsent(seed, _ -> new CopyOnWriteArrayList<>()).add(request);
        Answer answer =
                scripts.getOrDefault(seed, new ConcurrentLinkedQueue<>()).poll();
        if (relays.containsKey(seed)) {
            answer = relayed(exchange, sent, relays.get(seed));
        } else if (answer == null) {
            answer = Answer.body("{\"images\":[\"" + Pictures.base64(Pictures.RESULT) + "\"]}");
        }
        await(answer.after());
        if (answer.status() != 0) {
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (answer.errorType() != null) {
                exchange.getResponseHeaders()
                        .set("X-Amzn-Errortype", answer.errorType() + ":http://internal.amazon.com/coral/");
            }
            if (answer.retryAfter() > 0) {
                exchange.getResponseHeaders().set("Retry-After", Integer.toString(answer.retryAfter()));
            }
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static Answer relayed(HttpExchange exchange, byte[] sent, URI bedrock) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(bedrock.resolve(exchange.getRequestURI()))
                .POST(BodyPublishers.ofByteArray(sent));
        for (String header : List.of("Authorization", "Content-Type")) {
            request.header(header, exchange.getRequestHeaders().getFirst(header));
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("X-Amzn-Errortype").orElse(null),
                    answer.body(),
                    null,
                    0);
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (latch != null) {
                latch.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
