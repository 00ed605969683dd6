package dev.vto.local.fault.proxy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.local.fault.Plan;
import dev.vto.local.fault.record.Recorder;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** {@code /faults} and {@code /record}: begin with PUT, end with DELETE; GET shows the plan. What is wrong is one line with 400. */
final class AdminServer implements AutoCloseable {
    private static final int BAD_REQUEST = 400;
    private static final int NO_CONTENT = 204;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;

    AdminServer(Vertx vertx, FaultProxies proxies, Recorder recorder) {
        var router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false));
        router.put("/faults")
                .handler(context -> answer(context, () -> {
                    proxies.begin(read(context, Plan.class));
                    return null;
                }));
        router.delete("/faults")
                .handler(context -> answer(context, () -> {
                    proxies.faults().heal();
                    return null;
                }));
        router.get("/faults")
                .handler(context -> answer(context, () -> proxies.faults().state()));
        router.put("/record")
                .handler(context -> answer(context, () -> {
                    recorder.begin(read(context, RecordFile.class).path());
                    return null;
                }));
        router.delete("/record")
                .handler(context -> answer(context, () -> {
                    recorder.end();
                    return null;
                }));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, ClientProxy.HOST)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    URI endpoint() {
        return URI.create("http://%s:%d".formatted(ClientProxy.HOST, server.actualPort()));
    }

    /* On a thread of its own: the end of a record waits for what is being written. */
    private static void answer(RoutingContext context, Action action) {
        Thread.ofVirtual().start(() -> {
            var response = context.response();
            try {
                var result = action.run();
                if (result == null) {
                    response.setStatusCode(NO_CONTENT).end();
                } else {
                    response.putHeader("Content-Type", "application/json")
                            .end(Buffer.buffer(JSON.writeValueAsBytes(result)));
                }
            } catch (IOException | IllegalArgumentException e) {
                response.setStatusCode(BAD_REQUEST).end(line(e));
            }
        });
    }

    private static <T> T read(RoutingContext context, Class<T> type) throws IOException {
        var body = context.body().buffer();
        if (body == null) {
            throw new IllegalArgumentException("the body is empty; send JSON as docs/faults.md shows it");
        }
        return JSON.readValue(body.getBytes(), type);
    }

    private static String line(Exception failure) {
        var cause = failure;
        while (cause instanceof JsonProcessingException && cause.getCause() instanceof Exception deeper) {
            cause = deeper;
        }
        var said = cause instanceof JsonProcessingException json ? json.getOriginalMessage() : cause.getMessage();
        return cause instanceof IOException && !(cause instanceof JsonProcessingException)
                ? "%s: %s".formatted(cause.getClass().getSimpleName(), said)
                : said;
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    private interface Action {
        Object run() throws IOException;
    }

    /** Where to record. */
    record RecordFile(String file) {
        Path path() {
            if (file == null || !Path.of(file).isAbsolute()) {
                throw new IllegalArgumentException("{\"file\":\"...\"} must name a file by its absolute path");
            }
            return Path.of(file);
        }
    }
}
