package dev.vto.local.training;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An AWS in which there is nothing: tables without rows, queues without messages, buckets without objects. Enough for a
 * service to become ready where no network is.
 */
final class SilentAws implements AutoCloseable {
    private static final String TARGET = "X-Amz-Target";
    private static final Duration EMPTY_RECEIVE = Duration.ofMillis(500);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private SilentAws(HttpServer server) {
        this.server = server;
    }

    /** Listens on a free port of the loopback interface. */
    static SilentAws start() throws IOException {
        SilentAws aws = new SilentAws(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        aws.server.setExecutor(aws.threads);
        aws.server.createContext("/", aws::answer);
        aws.server.start();
        return aws;
    }

    /** For S3, SQS and DynamoDB alike. */
    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /* SQS and DynamoDB name the operation in a header and take an empty document as "nothing"; what has none is S3. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String target = exchange.getRequestHeaders().getFirst(TARGET);
            if (target == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = document(target).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String document(String target) {
        if (target.endsWith(".GetQueueUrl")) {
            return "{\"QueueUrl\":\"" + endpoint() + "/000000000000/queue\"}";
        }
        if (target.endsWith(".ReceiveMessage")) {
            pause();
        }
        return "{}";
    }

    private static void pause() {
        try {
            Thread.sleep(EMPTY_RECEIVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
