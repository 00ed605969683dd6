package dev.vto.local.storefront;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A client of the notify-gateway, frames in the order of their coming. When its WebSocket is closed by the other side it connects again
 * as docs/protocol.md says, and asks again for what it subscribed to; states that it has had may then come once more.
 */
public final class Notifications implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BROKEN = 1006;

    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final Set<String> subscribed = ConcurrentHashMap.newKeySet();
    private final Comeback comeback = new Comeback(new SecureRandom());
    private final HttpClient http;
    private final URI address;
    private final ObjectMapper json;
    private volatile Listener current;
    private volatile boolean over;

    private Notifications(HttpClient http, URI address, ObjectMapper json) {
        this.http = http;
        this.address = address;
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
        Notifications notifications = new Notifications(http, address, json);
        notifications.connect();
        return notifications;
    }

    /** Id of the present connection, for {@code connectionId} of a job. */
    public String connectionId() {
        return current.hello.join();
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
        subscribed.add(jobId);
        ask(jobId);
    }

    /** Sends a frame. */
    public void send(JsonNode frame) {
        current.socket.join().sendText(frame.toString(), true).join();
    }

    /** The close code, once a socket was closed by the other side for the first time; -1 when the connection broke. */
    public int closeCode(Duration atMost) throws InterruptedException, TimeoutException {
        try {
            return closed.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return -1;
        }
    }

    @Override
    public void close() {
        over = true;
        current.leave();
    }

    /* Waits for hello. */
    private void connect() throws IOException, InterruptedException {
        Listener next = new Listener();
        http.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .buildAsync(address, next)
                .whenComplete((socket, failure) -> next.opened(socket, failure));
        try {
            next.hello.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("the WebSocket " + address + " was refused: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            next.leave();
            throw new IOException("the WebSocket " + address + " did not say hello within " + PATIENCE, e);
        }
        current = next;
        if (over) {
            next.leave();
        }
    }

    private void ask(String jobId) {
        ObjectNode frame = json.createObjectNode().put("type", "subscribe");
        frame.putArray("jobIds").add(jobId);
        try {
            send(frame);
        } catch (CompletionException e) {
            // the socket is gone; the next one asks again
        }
    }

    private void comeAgain(Duration first) {
        Optional<Duration> pause = Optional.of(first);
        for (int failures = 1; !over && pause.isPresent(); failures++) {
            try {
                Thread.sleep(pause.get());
                connect();
                subscribed.forEach(this::ask);
                return;
            } catch (IOException e) {
                pause = e.getCause() instanceof ClosedAtOnce told
                        ? comeback.after(told.code, told.reason)
                        : Optional.of(comeback.afterFailures(failures));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static boolean isTerminal(Frame frame) {
        return switch (frame.body().path("status").asText()) {
            case "completed", "error", "cancelled" -> true;
            default -> false;
        };
    }

    /** A close in the place of hello. */
    private static final class ClosedAtOnce extends IOException {
        private static final long serialVersionUID = 1L;
        private final int code;
        private final String reason;

        ClosedAtOnce(int code, String reason) {
            super("closed with " + code + " " + reason);
            this.code = code;
            this.reason = reason;
        }
    }

    /** One socket. */
    private final class Listener implements WebSocket.Listener {
        private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();
        private final CompletableFuture<String> hello = new CompletableFuture<>();
        private final AtomicBoolean gone = new AtomicBoolean();
        private final StringBuilder text = new StringBuilder();

        void opened(WebSocket opened, Throwable failure) {
            if (failure == null) {
                socket.complete(opened);
            } else {
                hello.completeExceptionally(failure);
            }
        }

        void leave() {
            socket.thenAccept(s -> s.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(_ -> s));
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                Instant at = Instant.now();
                try {
                    take(new Frame(at, json.readTree(text.toString())));
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
            ended(code, reason);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.completeExceptionally(error);
            ended(BROKEN, "");
        }

        private void take(Frame frame) {
            if ("hello".equals(frame.type())) {
                hello.complete(frame.body().path("connectionId").asText());
            } else {
                frames.add(frame);
            }
        }

        /* A socket that ended before its hello is a failed try, which is the caller's of connect. */
        private void ended(int code, String reason) {
            boolean first = gone.compareAndSet(false, true);
            boolean failed = hello.completeExceptionally(new ClosedAtOnce(code, reason));
            if (first && !failed && !over) {
                comeback.after(code, reason)
                        .ifPresent(pause -> Thread.ofVirtual().name("comeback").start(() -> comeAgain(pause)));
            }
        }
    }
}
