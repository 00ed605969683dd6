package dev.vto.platform.telemetry;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.logmanager.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Gives each request an id, in the log lines and in the answer's {@code X-Request-Id}. */
public class RequestIdFilter {
    private static final String HEADER = "X-Request-Id";

    /* The header is set here and not when the answer is made: streams are answered past the filters of answers. */
    @ServerRequestFilter(preMatching = true)
    public void begin(ContainerRequestContext request, HttpServerResponse response) {
        String id = RequestIds.requestId(request.getHeaderString(HEADER));
        MDC.put("request", id);
        response.putHeader(HEADER, id);
        RequestIds.traceId(request.getHeaderString("traceparent")).ifPresent(trace -> MDC.put("trace", trace));
    }
}
