package dev.vto.local.fault.proxy;

import dev.vto.local.fault.AwsPart;
import dev.vto.local.fault.plan.Facts;
import dev.vto.local.fault.twist.StaleIndexes;
import dev.vto.local.fault.wire.AwsRequest;
import dev.vto.local.fault.wire.Operations;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The port at which one client reaches one part. */
final class ClientProxy implements AutoCloseable {
    static final String HOST = "127.0.0.1";
    private static final int LARGEST_HEAD = 65_536;

    private final Desk desk;
    private final String client;
    private final AwsPart part;
    private final Emulator emulator;
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    /** Listens at any free port of the loopback interface. */
    ClientProxy(Vertx vertx, Desk desk, String client, AwsPart part, Emulator emulator) {
        this.desk = desk;
        this.client = client;
        this.part = part;
        this.emulator = emulator;
        server = vertx.createHttpServer(new HttpServerOptions()
                        .setHandle100ContinueAutomatically(true)
                        .setHttp2ClearTextEnabled(false)
                        .setMaxInitialLineLength(LARGEST_HEAD)
                        .setMaxHeaderSize(LARGEST_HEAD))
                .connectionHandler(this::connected)
                .requestHandler(this::arrived)
                .listen(0, HOST)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    URI endpoint() {
        return URI.create("http://%s:%d".formatted(HOST, server.actualPort()));
    }

    boolean serves(String name, AwsPart called) {
        return client.equals(name) && (called == null || called == part);
    }

    /** Closes every connection. */
    void cut() {
        connections.forEach(HttpConnection::close);
    }

    private void connected(HttpConnection connection) {
        if (desk.faults().plan().cutOff(client, part)) {
            connection.close();
        } else {
            connections.add(connection);
            connection.closeHandler(closed -> connections.remove(connection));
        }
    }

    private void arrived(HttpServerRequest request) {
        var reply = new Reply(request);
        request.body().onSuccess(body -> {
            var call = new AwsRequest(request.method(), request.uri(), request.headers(), body);
            var facts = new Facts(
                    client, part, Operations.of(part, call), part == AwsPart.DYNAMODB && StaleIndexes.reads(call));
            Thread.ofVirtual().name("call-of-" + client).start(new Exchange(desk, emulator, facts, call, reply));
        });
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
