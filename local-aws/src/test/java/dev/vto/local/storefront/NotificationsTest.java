package dev.vto.local.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.ServerWebSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotificationsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<ServerWebSocket> sockets = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private HttpServer server;

    @BeforeEach
    void listen() {
        HttpServer listening = vertx.createHttpServer().webSocketHandler(socket -> {
            socket.textMessageHandler(asked::add);
            socket.writeTextMessage("{\"type\":\"hello\",\"connectionId\":\"" + sockets.size() + "\"}");
            sockets.add(socket);
        });
        server = join(listening.listen(0, "localhost"));
    }

    @AfterEach
    void stop() {
        join(vertx.close());
    }

    @Test
    void connectsAgainAndSubscribesAgainAfterAClose() throws Exception {
        try (Notifications client = open()) {
            client.subscribe("5b");
            assertThat(asked.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).contains("subscribe", "5b");
            join(next().close((short) 1001, "going_away"));
            ServerWebSocket second = next();
            assertThat(asked.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).contains("subscribe", "5b");
            second.writeTextMessage("{\"type\":\"job\",\"id\":\"5b\",\"status\":\"completed\"}");
            assertThat(client.terminal("5b", PATIENCE)).isNotNull();
            assertThat(client.closeCode(PATIENCE)).isEqualTo(1001);
        }
    }

    @Test
    void staysAwayWhenToldTo() throws Exception {
        try (Notifications client = open()) {
            join(next().close((short) 1009, "message_too_large"));
            assertThat(client.closeCode(PATIENCE)).isEqualTo(1009);
            assertThat(sockets.poll(1, TimeUnit.SECONDS)).isNull();
        }
    }

    private static <T> T join(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private Notifications open() throws Exception {
        return new Storefront(URI.create("http://localhost:" + server.actualPort())).notifications();
    }

    private ServerWebSocket next() throws InterruptedException {
        ServerWebSocket socket = sockets.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(socket).isNotNull();
        return socket;
    }
}
