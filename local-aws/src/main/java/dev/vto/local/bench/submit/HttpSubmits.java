package dev.vto.local.bench.submit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Submits as a shop's page makes them, with an Idempotency-Key each, on kept-alive connections. */
public final class HttpSubmits {
    private static final int ACCEPTED = 202;
    private static final int CONNECTIONS = 64;
    private static final double NANOS = 1e9;
    private static final long PATIENCE_MS = 30_000;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            Vertx.vertx().createHttpClient(new HttpClientOptions().setMaxPoolSize(CONNECTIONS));

    /** At fixed times, however long others take. */
    public SubmitCount paced(SubmitOrder order) throws InterruptedException {
        Map<String, Long> accepted = new ConcurrentHashMap<>();
        Failures failed = new Failures();
        ConcurrentLinkedQueue<CompletableFuture<?>> all = new ConcurrentLinkedQueue<>();
        long began = System.nanoTime();
        long count = Math.round(order.rate() * order.seconds());
        for (long i = 0; i < count; i++) {
            long due = began + (long) (i / order.rate() * NANOS);
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            all.add(submit(order)
                    .onSuccess(job -> accepted.put(job, System.nanoTime()))
                    .onFailure(failed::add)
                    .otherwiseEmpty()
                    .toCompletionStage()
                    .toCompletableFuture());
        }
        all.forEach(CompletableFuture::join);
        return new SubmitCount(accepted.size(), failed.count(), failed.first(), began, System.nanoTime(), accepted);
    }

    /** Each as soon as another is answered. */
    public SubmitCount hurried(SubmitOrder order) {
        AtomicInteger done = new AtomicInteger();
        Failures failed = new Failures();
        long began = System.nanoTime();
        long end = began + (long) (order.seconds() * NANOS);
        CompletableFuture<?>[] lines = new CompletableFuture<?>[order.atOnce()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line(order, end, done, failed).toCompletionStage().toCompletableFuture();
        }
        CompletableFuture.allOf(lines).join();
        return new SubmitCount(done.get(), failed.count(), failed.first(), began, System.nanoTime(), Map.of());
    }

    private Future<Void> line(SubmitOrder order, long end, AtomicInteger done, Failures failed) {
        if (System.nanoTime() >= end) {
            return Future.succeededFuture();
        }
        return submit(order)
                .onSuccess(_ -> done.incrementAndGet())
                .onFailure(failed::add)
                .otherwiseEmpty()
                .compose(_ -> line(order, end, done, failed));
    }

    private Future<String> submit(SubmitOrder order) {
        ObjectNode look = json.createObjectNode().put("modelId", order.model()).put("productId", order.product());
        look.putObject("parameters").put("garmentClass", "UPPER_BODY");
        Buffer body = Buffer.buffer(look.toString());
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setPort(order.jobs().getPort())
                        .setHost(order.jobs().getHost())
                        .setURI("/v1/jobs")
                        .setTimeout(PATIENCE_MS))
                .compose(request -> request.putHeader("Content-Type", "application/json")
                        .putHeader("Idempotency-Key", UUID.randomUUID().toString())
                        .send(body)
                        .compose(answer -> answer.body().map(bytes -> id(answer.statusCode(), bytes))));
    }

    private String id(int status, Buffer body) {
        if (status != ACCEPTED) {
            throw new IllegalStateException("a submit was answered " + status + " " + body);
        }
        try {
            return json.readTree(body.getBytes()).path("id").asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
