package dev.vto.local.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.local.load.tally.Callee;
import dev.vto.local.load.tally.Ledger;
import dev.vto.local.load.tally.Phase;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One WebSocket, held as docs/protocol.md tells a page to: opened again whenever it is closed. A close with 1001 and a handshake
 * answered with 503 are part of that protocol and counted apart; any other end of a socket is a failure. A ping counts as a
 * request, its pong as the answer.
 */
final class Watcher implements Runnable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final long PING_EVERY_MS = 2_000;
    private static final int UNAVAILABLE = 503;
    private static final int GOING_AWAY = 1001;
    private static final Set<String> TERMINAL = Set.of("completed", "error", "cancelled");

    private final ObjectMapper json = new ObjectMapper();
    private final Set<String> ends = ConcurrentHashMap.newKeySet();
    private final WebSocketClient client;
    private final URI gateway;
    private final Ledger ledger;
    private final JobBook book;
    private volatile boolean ending;
    private volatile CompletableFuture<Void> pong = new CompletableFuture<>();

    Watcher(WebSocketClient client, URI gateway, Ledger ledger, JobBook book) {
        this.client = client;
        this.gateway = gateway;
        this.ledger = ledger;
        this.book = book;
    }

    /** Holds the socket until it is interrupted. */
    @Override
    public void run() {
        Duration pause = FIRST_PAUSE;
        try {
            while (!ending) {
                if (holdOne()) {
                    pause = FIRST_PAUSE;
                } else {
                    Thread.sleep(ThreadLocalRandom.current().nextLong(pause.toMillis()));
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many of these jobs it has not been told the end of. */
    int untold(Set<String> jobs) {
        return (int) jobs.stream().filter(job -> !ends.contains(job)).count();
    }

    /** It may close now. */
    void end() {
        ending = true;
    }

    /* Whether it is to be opened again at once. */
    private boolean holdOne() throws InterruptedException {
        CompletableFuture<Short> closed = new CompletableFuture<>();
        ClientWebSocket socket = client.webSocket();
        socket.textMessageHandler(this::read);
        socket.closeHandler(_ -> closed.complete(socket.closeStatusCode()));
        if (!opened(socket)) {
            return false;
        }
        boolean alive = true;
        while (alive && !closed.isDone() && !ending) {
            alive = ping(closed, socket);
        }
        if (closed.isDone()) {
            return goingAway(closed.join());
        }
        socket.close();
        return ending;
    }

    private boolean opened(ClientWebSocket socket) throws InterruptedException {
        Phase phase = ledger.now();
        long begun = System.nanoTime();
        WebSocketConnectOptions address = new WebSocketConnectOptions()
                .setHost(gateway.getHost())
                .setPort(gateway.getPort() < 0 ? 80 : gateway.getPort())
                .setURI("/v1/notifications");
        try {
            socket.connect(address)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            phase.answered(Callee.GATEWAY, Duration.ofNanos(System.nanoTime() - begun));
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UpgradeRejectedException refused && refused.getStatus() == UNAVAILABLE) {
                phase.allowed(Callee.GATEWAY, "handshake 503");
            } else {
                phase.failed(Callee.GATEWAY, "a handshake failed: " + e.getCause());
            }
        } catch (TimeoutException e) {
            phase.failed(Callee.GATEWAY, "a handshake had no answer within " + PATIENCE.toSeconds() + " s");
        }
        return false;
    }

    private boolean goingAway(Short code) {
        if (code != null && code == GOING_AWAY) {
            ledger.now().allowed(Callee.GATEWAY, "closed 1001");
            return true;
        }
        ledger.now().failed(Callee.GATEWAY, "a socket ended with " + (code == null ? "no close frame" : code));
        return false;
    }

    /* Whether it was answered, or the socket was closed meanwhile. */
    private boolean ping(CompletableFuture<Short> closed, ClientWebSocket socket) throws InterruptedException {
        Phase phase = ledger.now();
        long begun = System.nanoTime();
        pong = new CompletableFuture<>();
        socket.writeTextMessage("{\"type\":\"ping\"}");
        try {
            CompletableFuture.anyOf(pong, closed).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (pong.isDone()) {
                phase.answered(Callee.GATEWAY, Duration.ofNanos(System.nanoTime() - begun));
                closed.get(PING_EVERY_MS, TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (TimeoutException e) {
            if (pong.isDone()) {
                return true;
            }
            phase.failed(Callee.GATEWAY, "a ping had no pong within " + PATIENCE.toSeconds() + " s");
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(String text) {
        try {
            JsonNode frame = json.readTree(text);
            switch (frame.path("type").asText()) {
                case "pong" -> pong.complete(null);
                case "job" -> {
                    if (TERMINAL.contains(frame.path("status").asText())) {
                        String job = frame.path("id").asText();
                        ends.add(job);
                        book.told(job).complete(Instant.now());
                    }
                }
                default -> {}
            }
        } catch (JsonProcessingException e) {
            ledger.now().failed(Callee.GATEWAY, "a frame is not JSON: " + text);
        }
    }
}
