package dev.vto.e2e.faults.follow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.e2e.faults.journal.Journal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One connection to a gateway, from its opening to its end, written down frame by frame. */
final class ShopperSocket {
    static final int BROKEN = 1006;

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_IDS = 100;

    private final String client;
    private final String name;
    private final Journal journal;
    private final Consumer<JsonNode> jobs;
    private final ObjectMapper json = new ObjectMapper();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final CompletableFuture<String> hello = new CompletableFuture<>();
    private volatile long heard = System.nanoTime();
    private WebSocket socket;

    /**
     * A connection that is not open yet.
     *
     * @param jobs told of each state of a job
     */
    ShopperSocket(String client, String name, Journal journal, Consumer<JsonNode> jobs) {
        this.client = client;
        this.name = name;
        this.journal = journal;
        this.jobs = jobs;
    }

    /** Opens it; false when that did not succeed. */
    boolean open(HttpClient http, URI gateway) throws InterruptedException {
        ObjectNode line = journal.call(client, "connected").put("socket", name);
        URI address = URI.create("ws://" + gateway.getAuthority() + "/v1/notifications");
        CompletableFuture<WebSocket> opening =
                http.newWebSocketBuilder().connectTimeout(PATIENCE).buildAsync(address, new Listener());
        try {
            socket = opening.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            journal.write(
                    line.put("outcome", "ok").put("connection", hello.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)));
            return true;
        } catch (ExecutionException | TimeoutException e) {
            journal.write(line.put("outcome", "failed"));
            // a gateway that was paused may still open it
            opening.thenAccept(WebSocket::abort);
            closed.complete(BROKEN);
            return false;
        }
    }

    /** Asks for these jobs, whatever becomes of their events. */
    void subscribe(List<String> ids) {
        for (int from = 0; from < ids.size(); from += MOST_IDS) {
            ObjectNode frame = json.createObjectNode().put("type", "subscribe");
            ids.subList(from, Math.min(from + MOST_IDS, ids.size())).forEach(frame.putArray("jobIds")::add);
            send(frame.toString());
        }
    }

    void ping() {
        send("{\"type\":\"ping\"}");
    }

    /** How long nothing has come. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heard);
    }

    /** Whether it has ended. */
    boolean ended() {
        return closed.isDone();
    }

    /** The code with which it ended, when it has. */
    int code() {
        return closed.getNow(BROKEN);
    }

    /** Waits for its end, no longer than this. */
    void await(Duration atMost) throws InterruptedException {
        try {
            closed.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // the caller looks whether it has ended
        }
    }

    /** Ends it at once, as a client that has heard nothing for too long. */
    void abort() {
        socket.abort();
        end(BROKEN);
    }

    /** Ends it in order. */
    void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                .orTimeout(1, TimeUnit.SECONDS)
                .exceptionally(e -> socket);
        end(WebSocket.NORMAL_CLOSURE);
    }

    /* One frame at a time is what the client permits; a broken connection tells by itself. */
    private synchronized void send(String frame) {
        try {
            socket.sendText(frame, true).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            abort();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(int code) {
        if (closed.complete(code)) {
            journal.write(journal.call(client, "closed")
                    .put("socket", name)
                    .put("outcome", "ok")
                    .put("code", code));
        }
    }

    private void frame(String text) throws JsonProcessingException {
        JsonNode frame = json.readTree(text);
        switch (frame.path("type").asText()) {
            case "job" -> {
                ObjectNode line =
                        journal.call(client, "frame").put("socket", name).put("outcome", "ok");
                Journal.note(line, frame);
                journal.write(line);
                jobs.accept(frame);
            }
            case "hello" -> hello.complete(frame.path("connectionId").asText());
            case "error" -> jobs.accept(frame);
            default -> {
                // pong
            }
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            heard = System.nanoTime();
            text.append(part);
            if (last) {
                try {
                    frame(text.toString());
                } catch (JsonProcessingException e) {
                    onError(from, e);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            end(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            end(BROKEN);
        }
    }
}
