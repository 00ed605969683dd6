package dev.vto.local.storefront;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One WebSocket of the notify-gateway, frames in the order of their coming. */
public final class Notifications implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final ObjectMapper json;
    private WebSocket socket;
    private String connectionId;

    private Notifications(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A frame.
     *
     * @param at when its last part came
     * @param body the JSON
     */
    public record Frame(Instant at, JsonNode body) {

        /** The frame's {@code type}. */
        public String type() {
            return body.path("type").asText();
        }
    }

    static Notifications open(HttpClient http, URI address, ObjectMapper json)
            throws IOException, InterruptedException {
        Notifications notifications = new Notifications(json);
        try {
            notifications.socket = http.newWebSocketBuilder()
                    .connectTimeout(PATIENCE)
                    .buildAsync(address, notifications.new Listener())
                    .join();
        } catch (CompletionException e) {
            throw new IOException("the WebSocket " + address + " was refused: " + e.getCause(), e);
        }
        Frame hello = notifications.next(PATIENCE);
        if (hello == null || !"hello".equals(hello.type())) {
            throw new IOException("the WebSocket " + address + " did not say hello but " + hello);
        }
        notifications.connectionId = hello.body().path("connectionId").asText();
        return notifications;
    }

    /** Id of this connection, for {@code connectionId} of a job. */
    public String connectionId() {
        return connectionId;
    }

    /** The next frame, or null when none came in time. */
    public Frame next(Duration atMost) throws InterruptedException {
        return frames.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The next frame that shows this job in a terminal state, or null when none came in time. */
    public Frame terminal(String jobId, Duration atMost) throws InterruptedException {
        Instant end = Instant.now().plus(atMost);
        for (Duration left = atMost; left.isPositive(); left = Duration.between(Instant.now(), end)) {
            Frame frame = next(left);
            if (frame != null && jobId.equals(frame.body().path("id").asText()) && isTerminal(frame)) {
                return frame;
            }
        }
        return null;
    }

    /** Asks to be told of this job, whatever becomes of its events. */
    public void subscribe(String jobId) {
        ObjectNode frame = json.createObjectNode().put("type", "subscribe");
        frame.putArray("jobIds").add(jobId);
        send(frame);
    }

    /** Sends a frame. */
    public void send(JsonNode frame) {
        socket.sendText(frame.toString(), true).join();
    }

    /** The close code, once the socket is closed by the other side; -1 when the connection broke. */
    public int closeCode(Duration atMost) throws InterruptedException, TimeoutException {
        try {
            return closed.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return -1;
        }
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(e -> socket);
    }

    private static boolean isTerminal(Frame frame) {
        return switch (frame.body().path("status").asText()) {
            case "completed", "error", "cancelled" -> true;
            default -> false;
        };
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                Instant at = Instant.now();
                try {
                    frames.add(new Frame(at, json.readTree(text.toString())));
                } catch (JsonProcessingException e) {
                    closed.completeExceptionally(e);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
