package dev.vto.local.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.UncheckedIOException;

/** How whoever disturbs the platform tells a running load what it does: GET /report, POST /phases/{name}, POST /end. */
public final class ControlPort {
    private static final int NO_CONTENT = 204;

    private ControlPort() {}

    /** Listens on all interfaces: the API server of the cluster comes from outside the pod. */
    public static void open(Vertx vertx, int port, Load load) {
        ObjectMapper json = new ObjectMapper();
        Router router = Router.router(vertx);
        router.get("/report").blockingHandler(context -> {
            try {
                context.response()
                        .putHeader("Content-Type", "application/json")
                        .end(json.writeValueAsString(load.report()));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        });
        router.post("/phases/:name").handler(context -> {
            load.phase(context.pathParam("name"));
            context.response().setStatusCode(NO_CONTENT).end();
        });
        router.post("/end").handler(context -> {
            load.end();
            context.response().setStatusCode(NO_CONTENT).end();
        });
        vertx.createHttpServer()
                .requestHandler(router)
                .listen(port)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
