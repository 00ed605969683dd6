package dev.vto.local.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeServerTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicReference<Short> CLOSE_SEEN = new AtomicReference<>();
    private static final CompletableFuture<HttpServerRequest> OPEN_STREAM = new CompletableFuture<>();
    private static final Switches CONDITION = new Switches();
    private static Vertx vertx;
    private static HttpServer service;
    private static EdgeServer edge;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        service = vertx.createHttpServer()
                .requestHandler(EdgeServerTest::serve)
                .webSocketHandler(EdgeServerTest::talk)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        var running = URI.create("http://127.0.0.1:" + service.actualPort());
        edge = EdgeServer.start(
                vertx,
                "127.0.0.1",
                0,
                new Upstreams(running, URI.create("http://127.0.0.1:1"), running),
                new BucketRoute("media", running),
                CONDITION);
    }

    @AfterAll
    static void stop() {
        edge.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static void serve(HttpServerRequest request) {
        if (request.path().endsWith("/events")) {
            request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            request.response().write("data: first\n\n");
            OPEN_STREAM.complete(request);
        } else {
            request.body().onSuccess(body -> request.response()
                    .setStatusCode(201)
                    .putHeader("Connection", "close")
                    .putHeader("X-Host", String.valueOf(request.getHeader("Host")))
                    .putHeader("X-Saw", String.valueOf(request.getHeader("X-Forwarded-For")))
                    .end(request.method() + " " + request.uri() + " " + body.length()));
        }
    }

    private static void talk(ServerWebSocket socket) {
        socket.closeHandler(ignored -> CLOSE_SEEN.set(socket.closeStatusCode()));
        socket.textMessageHandler(text -> {
            if (text.startsWith("close ")) {
                socket.close(Short.parseShort(text.substring("close ".length())), "as asked");
            } else {
                socket.writeTextMessage(socket.uri() + " " + text);
            }
        });
        socket.binaryMessageHandler(socket::writeBinaryMessage);
    }

    @ParameterizedTest
    @CsvSource({"/v1/products", "/v1/products/p1?x=y%20z", "/v1/models/m", "/v1/masks", "/v1/notifications"})
    void passesPublicPathsOn(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("GET " + path + " 0");
        assertThat(answer.headers().firstValue("x-host"))
                .hasValue(edge.endpoint().getAuthority());
        assertThat(answer.headers().firstValue("x-saw")).hasValue("127.0.0.1");
        assertThat(answer.headers().firstValue("connection")).isEmpty();
    }

    @Test
    void passesLargeBodiesOn() throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(edge.endpoint().resolve("/v1/products"))
                        .POST(BodyPublishers.ofByteArray(new byte[20_000_000]))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.body()).isEqualTo("POST /v1/products 20000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/q/health/live", "/internal/deliveries", "/v1/productsx", "/v1", "/docs/other/openapi.json"})
    void publishesNothingElse(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/products/../../q/metrics",
                "/v1/products/%2e%2e/%2e%2e/q/metrics",
                "/v1/products//x",
                "/v1/products/..;/q",
                "/v1/products/%2fq"
            })
    void refusesPathsThatASecondReaderMayTakeOtherwise(String path) {
        assertThat(PlainPath.is(path)).isFalse();
    }

    @Test
    void saysThatAServiceIsDown() throws Exception {
        var answer = get("/v1/jobs");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("job-service does not answer at http://127.0.0.1:1");
        assertThat(get("/docs/job-service/openapi.json").statusCode()).isEqualTo(502);
    }

    @ParameterizedTest
    @CsvSource({"/media", "/media/", "/media/uploads/u1?X-Amz-Signature=a%2Fb", "/media/v1/products"})
    void passesTheBucketOnWithTheHostThatWasSigned(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.body()).isEqualTo("GET " + path + " 0");
        assertThat(answer.headers().firstValue("x-host"))
                .hasValue(edge.endpoint().getAuthority());
        assertThat(get("/mediax").statusCode()).isEqualTo(404);
    }

    @Test
    void answersProbes() throws Exception {
        CONDITION.ready = false;
        assertThat(get("/_local/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/_local/health/live").statusCode()).isEqualTo(200);
        CONDITION.ready = true;
        assertThat(get("/_local/health/ready").body()).contains("UP");
        CONDITION.alive = false;
        assertThat(get("/_local/health/live").statusCode()).isEqualTo(503);
    }

    @Test
    void streamsEventsAsTheyCome() throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(edge.endpoint().resolve("/v1/products/events"))
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(new String(answer.body().readNBytes(13), StandardCharsets.UTF_8))
                .isEqualTo("data: first\n\n");
        var open = OPEN_STREAM.get(1, TimeUnit.SECONDS);
        vertx.runOnContext(ignored -> open.response().end("data: last\n\n"));
        assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("data: last\n\n");
    }

    @Test
    void carriesMessagesBothWays() throws Exception {
        var talk = new Talk();
        var socket = connect("/v1/notifications?token=t", talk);
        socket.sendText("hello", true).join();
        await().until(() -> "/v1/notifications?token=t hello".contentEquals(talk.text));
        socket.abort();
    }

    @ParameterizedTest
    @ValueSource(ints = {4001, 1001, 4429})
    void carriesTheServersCloseCode(int code) throws Exception {
        var talk = new Talk();
        connect("/v1/notifications", talk).sendText("close " + code, true).join();
        assertThat(talk.closed.get(2, TimeUnit.SECONDS)).isEqualTo(code);
        assertThat(talk.reason).isEqualTo("as asked");
    }

    @Test
    void carriesTheClientsCloseCode() throws Exception {
        CLOSE_SEEN.set(null);
        connect("/v1/notifications", new Talk()).sendClose(4002, "bye").join();
        await().until(() -> CLOSE_SEEN.get() != null && CLOSE_SEEN.get() == 4002);
    }

    @Test
    void refusesASocketToAServiceThatIsDown() {
        assertThatThrownBy(() -> connect("/v1/jobs", new Talk()))
                .cause()
                .isInstanceOfSatisfying(WebSocketHandshakeException.class, refused -> assertThat(
                                refused.getResponse().statusCode())
                        .isEqualTo(502));
    }

    @Test
    void hasPagesForTheDeveloper() throws Exception {
        assertThat(get("/").body()).contains("/docs/");
        assertThat(get("/docs/").body()).contains("swagger-ui-bundle.js");
        assertThat(get("/docs/assets/swagger-ui.css").body()).contains(".swagger-ui");
        assertThat(get("/docs/assets/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
        assertThat(get("/docs/catalog-service/openapi.json").body()).contains("/q/openapi?format=json");
    }

    private static WebSocket connect(String path, Talk talk) {
        var address = URI.create(edge.endpoint().resolve(path).toString().replace("http:", "ws:"));
        return HTTP.newWebSocketBuilder().buildAsync(address, talk).join();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(edge.endpoint().resolve(path)).build(), BodyHandlers.ofString());
    }

    private static final class Switches implements Condition {
        volatile boolean alive = true;
        volatile boolean ready;

        @Override
        public boolean alive() {
            return alive;
        }

        @Override
        public boolean ready() {
            return ready;
        }
    }

    private static final class Talk implements WebSocket.Listener {
        final CompletableFuture<Integer> closed = new CompletableFuture<>();
        final StringBuffer text = new StringBuffer();
        volatile String reason;

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String why) {
            reason = why;
            closed.complete(code);
            return null;
        }
    }
}
