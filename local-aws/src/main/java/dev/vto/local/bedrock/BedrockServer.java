package dev.vto.local.bedrock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.local.bedrock.drawing.Drawing;
import dev.vto.local.bedrock.drawing.EngineMode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bedrock's runtime endpoint for one model, Nova Canvas, and settings of the engine behind it under {@code /_local/engine}. */
public final class BedrockServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BedrockServer.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MODEL = "amazon.nova-canvas-v1:0";
    private static final long MOST_BODY_BYTES = 25_000_000;
    private static final int TOO_LARGE = 413;
    private static final int BAD_REQUEST = 400;
    private static final long NANOS_PER_MS = 1_000_000;

    private final ExecutorService drawers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("bedrock-", 0).factory());
    private final Engine engine;
    private final HttpServer server;
    private final String host;

    private BedrockServer(Vertx vertx, String host, int port, Engine engine) {
        this.engine = engine;
        this.host = host;
        var router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false).setBodyLimit(MOST_BODY_BYTES));
        router.post("/model/:model/invoke").handler(this::invoke);
        router.put("/_local/engine").handler(this::changeSettings);
        router.get("/_local/engine/calls")
                .handler(context -> send(context.response(), engine.calls().calls()));
        router.delete("/_local/engine/calls").handler(context -> {
            engine.calls().clear();
            context.response().setStatusCode(204).end();
        });
        router.errorHandler(
                TOO_LARGE,
                context -> refuse(
                        context.response(),
                        ServiceError.validation(
                                "1 validation error detected: Value at 'body' failed to satisfy constraint: Member must have length"
                                        + " less than or equal to " + MOST_BODY_BYTES)));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(port, host)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /**
     * Starts.
     *
     * @param host address of the interface to listen on
     * @param port 0 for any free one
     * @param drawings gives what draws in a mode; may block at the first use
     */
    public static BedrockServer start(
            Vertx vertx, String host, int port, EngineSettings settings, Function<EngineMode, Drawing> drawings) {
        try {
            return new BedrockServer(vertx, host, port, new Engine(settings, drawings));
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "Bedrock cannot listen on %s:%d: %s; choose another port or stop what uses it"
                            .formatted(host, port, e.getCause().getMessage()),
                    e);
        }
    }

    /** Where clients reach it. */
    public URI endpoint() {
        return URI.create("http://%s:%d".formatted(host, server.actualPort()));
    }

    private void invoke(RoutingContext context) {
        var response = context.response()
                .putHeader("x-amzn-requestid", UUID.randomUUID().toString());
        var authorization = context.request().getHeader("Authorization");
        if (authorization == null || !authorization.matches("(AWS4-HMAC-SHA256 .*Signature=|Bearer ).+")) {
            refuse(response, ServiceError.unsigned());
        } else if (!context.pathParam("model").equals(MODEL)) {
            refuse(response, ServiceError.validation("The provided model identifier is invalid."));
        } else {
            var body = context.body().buffer() == null
                    ? new byte[0]
                    : context.body().buffer().getBytes();
            drawers.execute(() -> invoke(context, body));
        }
    }

    private void invoke(RoutingContext context, byte[] body) {
        var from = System.nanoTime();
        Engine.Outcome outcome;
        try {
            outcome = engine.invoke(body);
        } catch (RuntimeException e) {
            LOG.error("The drawing failed", e);
            outcome = new Engine.Outcome.Refused(Fault.INTERNAL.error().orElseThrow());
        }
        var latency = String.valueOf((System.nanoTime() - from) / NANOS_PER_MS);
        var response = context.response().putHeader("X-Amzn-Bedrock-Invocation-Latency", latency);
        switch (outcome) {
            case Engine.Outcome.Answered answered -> send(response, answered.body());
            case Engine.Outcome.Refused refused -> refuse(response, refused.error());
            case Engine.Outcome.Lost _ -> context.request().connection().close();
        }
    }

    private void changeSettings(RoutingContext context) {
        try {
            engine.settings().change(JSON.readTree(context.body().buffer().getBytes()));
            context.response().setStatusCode(204).end();
        } catch (IOException | IllegalArgumentException e) {
            context.response().setStatusCode(BAD_REQUEST).end(e.getMessage());
        }
    }

    private static void refuse(HttpServerResponse response, ServiceError error) {
        response.setStatusCode(error.status()).putHeader("X-Amzn-Errortype", error.header());
        send(response, JSON.createObjectNode().put("message", error.message()));
    }

    private static void send(HttpServerResponse response, Object body) {
        try {
            response.putHeader("Content-Type", "application/json").end(Buffer.buffer(JSON.writeValueAsBytes(body)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
        drawers.shutdownNow();
    }
}
