package dev.vto.local.edge;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;

/** Passes requests of any kind to one upstream, WebSockets included, and answers for it when it is down. */
final class ServiceProxy implements Handler<HttpServerRequest>, ProxyInterceptor {
    private final String label;
    private final URI address;
    private final HttpProxy proxy;

    ServiceProxy(HttpClient client, String label, URI address) {
        this.label = label;
        this.address = address;
        proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(true), client)
                .origin(address.getPort(), address.getHost())
                .addInterceptor(this);
    }

    @Override
    public void handle(HttpServerRequest request) {
        proxy.handle(request);
    }

    /* An upstream that goes closes its connection with the edge, not the client's. */
    private static ProxyResponse ownConnection(ProxyResponse response) {
        if (HttpHeaders.CLOSE.toString().equalsIgnoreCase(response.headers().get(HttpHeaders.CONNECTION))) {
            response.headers().remove(HttpHeaders.CONNECTION);
        }
        return response;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var inbound = context.request().proxiedRequest();
        context.request().setAuthority(inbound.authority());
        context.request()
                .headers()
                .set("X-Forwarded-For", inbound.remoteAddress().hostAddress())
                .set("X-Forwarded-Proto", inbound.scheme())
                .set("X-Forwarded-Host", String.valueOf(inbound.authority()));
        return context.sendRequest().map(ServiceProxy::ownConnection).recover(cause -> {
            var problem = Problem.down(label, address, cause);
            var response = context.request().release().response();
            response.setStatusCode(problem.status()).putHeader("Content-Type", Problem.TYPE);
            return Future.succeededFuture(response.setBody(Body.body(problem.json())));
        });
    }
}
