package dev.vto.local.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.net.URI;

/** A problem document (RFC 9457). */
record Problem(int status, String title, String detail) {
    static final String TYPE = "application/problem+json";
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int BAD_GATEWAY = 502;

    static Problem notFound(String path) {
        return new Problem(NOT_FOUND, "Not found", "Nothing is published at " + path + ".");
    }

    static Problem badPath(String path) {
        return new Problem(BAD_REQUEST, "Bad request", "The path " + path + " is not in its plain form.");
    }

    static Problem down(String label, URI address, Throwable cause) {
        return new Problem(
                BAD_GATEWAY,
                "Service not reachable",
                "%s does not answer at %s: %s".formatted(label, address, cause.getMessage()));
    }

    Buffer json() {
        return new JsonObject()
                .put("type", "about:blank")
                .put("status", status)
                .put("title", title)
                .put("detail", detail)
                .toBuffer();
    }

    void send(HttpServerResponse response) {
        response.setStatusCode(status).putHeader("Content-Type", TYPE).end(json());
    }
}
