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

/**
 * The one public port: the services under the paths that the ingress of the cluster has, the bucket under its name, which
 * presigned addresses may name instead of S3's own, and pages for the developer.
 */
public final class EdgeServer implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 1_000;
    private static final int CONNECT_MS = 2_000;

    /* Less than the 5 s that a pod of overlays/local still answers: a connection that was not told of it in an answer is not used again. */
    private static final int IDLE_SECONDS = 4;

    private final HttpClient client;
    private final BucketRoute bucket;
    private final ServiceProxy objects;
    private final Map<Service, ServiceProxy> proxies = new EnumMap<>(Service.class);
    private final Router pages;
    private final HttpServer server;

    private EdgeServer(
            Vertx vertx, String host, int port, Upstreams upstreams, BucketRoute bucket, Condition condition) {
        client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setConnectTimeout(CONNECT_MS)
                .setKeepAliveTimeout(IDLE_SECONDS));
        for (Service service : Service.values()) {
            proxies.put(service, new ServiceProxy(client, service.label(), upstreams.of(service)));
        }
        this.bucket = bucket;
        objects = new ServiceProxy(client, "S3", bucket.store());
        pages = Router.router(vertx);
        new Docs(client, upstreams).mount(pages);
        new Probes(condition).mount(pages);
        pages.route()
                .handler(context -> Problem.notFound(context.request().path()).send(context.response()));
        // HTTP/2 without TLS is what no browser speaks, and what upstreams answer with Connection headers may not pass
        // there
        server = vertx.createHttpServer(new HttpServerOptions()
                        .setHandle100ContinueAutomatically(true)
                        .setHttp2ClearTextEnabled(false))
                .requestHandler(this::handle)
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
     * @param condition what probes are told
     */
    public static EdgeServer start(
            Vertx vertx, String host, int port, Upstreams upstreams, BucketRoute bucket, Condition condition) {
        try {
            return new EdgeServer(vertx, host, port, upstreams, bucket, condition);
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "The edge cannot listen on %s:%d: %s; choose another port or stop what uses it"
                            .formatted(host, port, e.getCause().getMessage()),
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
        if (bucket.holds(request.path())) {
            objects.handle(request);
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
