package dev.vto.notify;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A storefront's WebSocket. */
public final class Client implements AutoCloseable, WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /* Longer than a re-read: a long poll of an application that has just stopped may take an event. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final boolean reads;
    private volatile int closeCode;
    private volatile long closedAt;
    private volatile String closeReason = "";
    private volatile WebSocket socket;

    private Client(boolean reads) {
        this.reads = reads;
    }

    /** Connects and waits for hello. */
    public static Client connect() {
        Client client = open(true);
        client.awaitFrame("hello");
        return client;
    }

    /** Connects and reads nothing until {@link #readAll}. */
    public static Client connectWithoutReading() {
        return open(false);
    }

    /** Connects and waits for nothing. */
    public static Client connectInVain() {
        return open(true);
    }

    private static Client open(boolean reads) {
        Client client = new Client(reads);
        client.socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/v1/notifications"), client)
                .join();
        return client;
    }

    public void send(String frame) {
        socket.sendText(frame, true).join();
    }

    public void subscribe(String... jobIds) {
        send("{\"type\":\"subscribe\",\"jobIds\":[\"" + String.join("\",\"", jobIds) + "\"]}");
    }

    public void readAll() {
        socket.request(Long.MAX_VALUE);
    }

    public String connectionId() {
        return awaitFrame("hello").get("connectionId").textValue();
    }

    /** The first frame of the type, as soon as it comes. */
    public JsonNode awaitFrame(String type) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(
                        () -> frames.stream()
                                .filter(f -> type.equals(f.get("type").textValue()))
                                .findFirst(),
                        f -> f.isPresent())
                .get();
    }

    /** The frame of this version of the job, as soon as it comes. */
    public JsonNode awaitJob(String id, long version) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(
                        () -> jobFrames(id).stream()
                                .filter(f -> f.get("version").longValue() == version)
                                .findFirst(),
                        f -> f.isPresent())
                .get();
    }

    public List<JsonNode> jobFrames(String id) {
        return frames.stream()
                .filter(f -> "job".equals(f.get("type").textValue())
                        && id.equals(f.get("id").textValue()))
                .toList();
    }

    /** Whether the server has closed it. */
    public boolean closed() {
        return closeCode != 0;
    }

    /** The code that the server closes with. */
    public int awaitClose() {
        return await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> closeCode, code -> code != 0);
    }

    /** When the server closed it, of {@link System#nanoTime}. */
    public long closedAt() {
        return closedAt;
    }

    /** The reason that came with the code. */
    public String closeReason() {
        return closeReason;
    }

    /** Whether it gets hello and not a close. */
    public boolean isWelcome() {
        return await().pollInterval(Duration.ofMillis(5)).until(() -> frames.isEmpty() ? closed() : true, done -> done)
                && !frames.isEmpty();
    }

    /** Sends a ping and waits for the pong: everything before it has been handled. */
    public void settle() {
        send("{\"type\":\"ping\"}");
        awaitFrame("pong");
    }

    @Override
    public void close() {
        if (closeCode == 0) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(1);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            try {
                frames.add(JSON.readTree(text.toString()));
            } catch (JsonProcessingException e) {
                throw new AssertionError("The gateway sent no JSON: " + text, e);
            }
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closedAt = System.nanoTime();
        closeReason = reason;
        closeCode = code;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closeCode = 1006;
    }
}
