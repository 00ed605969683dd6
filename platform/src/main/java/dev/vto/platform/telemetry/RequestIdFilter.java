package dev.vto.platform.telemetry;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logmanager.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives each request an id, in the log lines and in the answer's {@code X-Request-Id}. */
public class RequestIdFilter {
    private static final String HEADER = "X-Request-Id";

    @ServerRequestFilter(preMatching = true)
    public void begin(ContainerRequestContext request) {
        MDC.put("request", RequestIds.requestId(request.getHeaderString(HEADER)));
        RequestIds.traceId(request.getHeaderString("traceparent")).ifPresent(id -> MDC.put("trace", id));
    }

    @ServerResponseFilter
    public void end(ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, MDC.get("request"));
    }
}
