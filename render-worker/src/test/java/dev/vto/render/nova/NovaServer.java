package dev.vto.render.nova;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** Answers every call with one fixture, and counts. Without a fixture it never answers. */
final class NovaServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final List<String> paths = new CopyOnWriteArrayList<>();
    final CountDownLatch called = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;
    private final JsonNode fixture;

    NovaServer(String fixture) throws IOException {
        this.fixture = fixture == null
                ? null
                : JSON.readTree(NovaServer.class.getResourceAsStream("/nova/" + fixture + ".json"));
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** The engine with the SDK's real client, as the service has it. */
    NovaEngine engine(Duration readTimeout) {
        return engine(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), readTimeout);
    }

    static NovaEngine engine(URI endpoint, Duration readTimeout) {
        BedrockRuntimeClient client = BedrockClients.sendingOnce(ApacheHttpClient.builder()
                        .socketTimeout(readTimeout)
                        .connectionTimeout(Duration.ofSeconds(3))
                        .build())
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
        return new NovaEngine(client, "amazon.nova-canvas-v1:0");
    }

    private void serve(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        paths.add(exchange.getRequestURI().getRawPath());
        called.countDown();
        if (fixture == null) {
            await();
            exchange.close();
            return;
        }
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        fixture.path("headers")
                .properties()
                .forEach(h -> headers.set(h.getKey(), h.getValue().asText()));
        if (fixture.has("errorType")) {
            headers.set("X-Amzn-Errortype", fixture.get("errorType").asText() + ":http://internal.amazon.com/coral/");
        }
        byte[] body = JSON.writeValueAsBytes(fixture.get("body"));
        exchange.sendResponseHeaders(fixture.get("status").asInt(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
