package dev.vto.local.training;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls what the services offer; what one does not have it answers with 404, which is worth recording too. */
final class Visitor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ROUNDS = 20;
    private static final List<Visit> VISITS = List.of(
            new Visit("GET", "/q/health/ready", ""),
            new Visit("GET", "/q/health/live", ""),
            new Visit("GET", "/q/metrics", ""),
            new Visit("GET", "/v1/products", ""),
            new Visit("GET", "/v1/models", ""),
            new Visit("GET", "/v1/models/nobody", ""),
            new Visit("POST", "/v1/models", """
                    {"name": "Ada", "consent": true, "upload": {"contentType": "image/jpeg", "contentLength": 1000,
                     "sha256": "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="}}"""),
            new Visit("POST", "/v1/products", """
                    {"name": "Shirt", "category": "shirts", "upload": {"contentType": "image/png", "contentLength": 1000,
                     "sha256": "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="}}"""),
            new Visit("GET", "/v1/jobs", ""),
            new Visit("GET", "/v1/jobs/nothing", ""),
            new Visit("POST", "/v1/jobs", """
                    {"modelId": "nobody", "productId": "nothing"}"""),
            new Visit("POST", "/v1/jobs", "{"));

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI service;

    Visitor(URI service) {
        this.service = service;
    }

    /** Whether the service says that it is ready. */
    boolean isReady() throws InterruptedException {
        return call(VISITS.getFirst()) == 200;
    }

    /** Makes all calls some times over. */
    void visit() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            for (Visit visit : VISITS) {
                call(visit);
            }
            connect();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private int call(Visit visit) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(visit.path()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(
                        visit.method(),
                        visit.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(visit.body()))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return -1;
        }
    }

    private void connect() throws InterruptedException {
        URI address = URI.create(service.toString().replaceFirst("^http", "ws") + "/v1/notifications");
        try {
            WebSocket socket = http.newWebSocketBuilder()
                    .buildAsync(address, new WebSocket.Listener() {})
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            socket.sendText("{\"type\":\"ping\"}", true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // three of the four services have no sockets
            return;
        }
    }

    private record Visit(String method, String path, String body) {}
}
