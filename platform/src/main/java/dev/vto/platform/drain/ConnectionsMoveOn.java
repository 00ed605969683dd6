package dev.vto.platform.drain;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * While the pod goes it still answers, but each answer tells its client to close the connection: the next request opens
 * another, which leads to another pod. Else a client that keeps its connections alive would stay until the end, and lose the
 * request that it sends at that moment.
 */
@Singleton
public class ConnectionsMoveOn {
    /* before all that answers */
    private static final int FIRST = 10_000;

    private final Draining draining;

    ConnectionsMoveOn(Draining draining) {
        this.draining = draining;
    }

    void register(@Observes Filters filters) {
        filters.register(this::mark, FIRST);
    }

    /* When the answer begins and not when the request comes: a request may have waited meanwhile. */
    private void mark(RoutingContext context) {
        context.addHeadersEndHandler(ignored -> {
            if (draining.begun() && canSayClose(context.request())) {
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
        });
        context.next();
    }

    /* HTTP/2 has no such header, and in the answer to an upgrade it means something else. */
    private static boolean canSayClose(HttpServerRequest request) {
        return request.version() != HttpVersion.HTTP_2 && !request.headers().contains(HttpHeaders.UPGRADE);
    }
}
