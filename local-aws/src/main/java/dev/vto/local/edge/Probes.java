package dev.vto.local.edge;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What Kubernetes asks, under paths that no service has: {@code /_local/health/live} and {@code /_local/health/ready}. */
final class Probes {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final Condition condition;

    Probes(Condition condition) {
        this.condition = condition;
    }

    void mount(Router router) {
        router.get("/_local/health/live").blockingHandler(context -> answer(context, condition.alive()), false);
        router.get("/_local/health/ready").handler(context -> answer(context, condition.ready()));
    }

    private static void answer(RoutingContext context, boolean up) {
        context.response()
                .setStatusCode(up ? OK : UNAVAILABLE)
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject().put("status", up ? "UP" : "DOWN").toBuffer());
    }
}
