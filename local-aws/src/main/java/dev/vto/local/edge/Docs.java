package dev.vto.local.edge;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** Pages for the developer: links, and the browsable interfaces of all services. */
final class Docs {
    private static final String WEBJAR = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final Map<String, String> ASSETS = Map.of(
            "swagger-ui.css", "text/css",
            "swagger-ui-bundle.js", "text/javascript",
            "swagger-ui-standalone-preset.js", "text/javascript",
            "favicon-32x32.png", "image/png");
    private static final int OK = 200;

    private final HttpClient client;
    private final Upstreams upstreams;

    Docs(HttpClient client, Upstreams upstreams) {
        this.client = client;
        this.upstreams = upstreams;
    }

    void mount(Router router) {
        router.get("/").handler(context -> page(context, "index.html"));
        router.get("/docs/").handler(Docs::docs);
        router.get("/docs/assets/:file").blockingHandler(this::asset, false);
        router.get("/docs/:service/openapi.json").handler(this::openApi);
    }

    private static void docs(RoutingContext context) {
        if (context.request().path().endsWith("/")) {
            page(context, "docs.html");
        } else {
            context.redirect("/docs/");
        }
    }

    private static void page(RoutingContext context, String file) {
        context.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(Buffer.buffer(resource("edge/" + file)));
    }

    private void asset(RoutingContext context) {
        var file = context.pathParam("file");
        var type = ASSETS.get(file);
        if (type == null) {
            Problem.notFound(context.request().path()).send(context.response());
            return;
        }
        context.response()
                .putHeader("Content-Type", type)
                .putHeader("Cache-Control", "max-age=86400")
                .end(Buffer.buffer(resource("META-INF/resources/webjars/swagger-ui/%s/%s".formatted(version(), file))));
    }

    private void openApi(RoutingContext context) {
        var service = Service.named(context.pathParam("service"));
        if (service.isEmpty()) {
            Problem.notFound(context.request().path()).send(context.response());
            return;
        }
        var address = upstreams.of(service.get());
        client.request(HttpMethod.GET, address.getPort(), address.getHost(), "/q/openapi?format=json")
                .compose(HttpClientRequest::send)
                .compose(answer -> pass(answer, context.response()))
                .onFailure(cause ->
                        Problem.down(service.get().label(), address, cause).send(context.response()));
    }

    private static Future<Void> pass(HttpClientResponse answer, HttpServerResponse response) {
        return answer.body().compose(body -> response.setStatusCode(answer.statusCode())
                .putHeader("Content-Type", answer.statusCode() == OK ? "application/json" : "text/plain")
                .end(body));
    }

    private static String version() {
        var properties = new Properties();
        try (var stream = open(WEBJAR)) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static byte[] resource(String name) {
        try (var stream = open(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        var stream = Docs.class.getClassLoader().getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        return stream;
    }
}
