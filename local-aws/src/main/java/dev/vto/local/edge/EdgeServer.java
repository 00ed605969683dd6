package dev.vto.local.edge;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** The one public port of the services, with the paths that the ingress of the cluster has, and pages for the developer. */
public final class EdgeServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int MOST_CONNECTIONS = 1_000;
    private static final int CONNECT_MS = 2_000;

    private final HttpClient client;
    private final Map<Service, ServiceProxy> proxies = new EnumMap<>(Service.class);
    private final Router pages;
    private final HttpServer server;

    private EdgeServer(Vertx vertx, int port, Upstreams upstreams) {
        client = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(MOST_CONNECTIONS).setConnectTimeout(CONNECT_MS));
        for (Service service : Service.values()) {
            proxies.put(service, new ServiceProxy(client, service, upstreams));
        }
        pages = Router.router(vertx);
        new Docs(client, upstreams).mount(pages);
        pages.route()
                .handler(context -> Problem.notFound(context.request().path()).send(context.response()));
        server = vertx.createHttpServer(new HttpServerOptions().setHandle100ContinueAutomatically(true))
                .requestHandler(this::handle)
                .listen(port, HOST)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** @param port 0 for any free one */
    public static EdgeServer start(Vertx vertx, int port, Upstreams upstreams) {
        try {
            return new EdgeServer(vertx, port, upstreams);
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "The edge cannot listen on %s:%d: %s; choose another port or stop what uses it"
                            .formatted(HOST, port, e.getCause().getMessage()),
                    e);
        }
    }

    /** Where storefronts reach the services. */
    public URI endpoint() {
        return URI.create("http://localhost:%d".formatted(server.actualPort()));
    }

    private void handle(HttpServerRequest request) {
        if (!PlainPath.is(request.path())) {
            Problem.badPath(String.valueOf(request.path())).send(request.response());
            return;
        }
        Service.of(request.path())
                .ifPresentOrElse(service -> proxies.get(service).handle(request), () -> pages.handle(request));
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
        client.close();
    }
}
