package dev.vto.notify.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.notify.rows.NodeConfig;
import dev.vto.notify.telemetry.GatewayMetrics;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Hands deliveries to other pods, to all at once. What may pass within a moment (a kept connection that the other side had closed, a
 * pod that is overloaded) is tried a second time. A pod that cannot be reached is logged, left alone for a while and otherwise ignored:
 * its sockets are gone, or its own re-read makes it good. Thread-safe.
 */
@Singleton
public class Handover {
    private static final Logger LOG = Logger.getLogger(Handover.class);
    private static final int DONE = 204;
    private static final int UNAVAILABLE = 503;

    private final NodeConfig node;
    private final RouteConfig config;
    private final ObjectMapper json;
    private final GatewayMetrics metrics;
    private final Clock clock;
    private final HttpClient client;
    private final Peers peers;

    public Handover(NodeConfig node, RouteConfig config, ObjectMapper json, GatewayMetrics metrics, Clock clock) {
        this.node = node;
        this.config = config;
        this.json = json;
        this.metrics = metrics;
        this.clock = clock;
        this.peers = new Peers(config.restAfterFailure());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.handoverTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** Hands the delivery to these pods and waits for their answers. Never fails. */
    public void to(Collection<String> nodes, Delivery delivery) {
        CompletableFuture.allOf(nodes.stream()
                        .filter(this::awake)
                        .map(other -> send(other, delivery))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** Which pods were not reached. */
    Peers peers() {
        return peers;
    }

    /** Whether the pod answers anything at all now. */
    boolean answers(String other) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(other + "/q/health/live"))
                    .timeout(config.handoverTimeout())
                    .build();
            client.send(request, HttpResponse.BodyHandlers.discarding());
            peers.reached(other);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            peers.notReached(other, clock.instant());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean awake(String other) {
        if (peers.rests(other, clock.instant())) {
            metrics.handedOver("skipped");
            return false;
        }
        return true;
    }

    private CompletableFuture<Void> send(String other, Delivery delivery) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(other + "/internal/deliveries"))
                    .timeout(config.handoverTimeout())
                    .header("Content-Type", "application/json")
                    .header(InternalKeyFilter.HEADER, node.internalKey())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(delivery)))
                    .build();
            return post(request)
                    .handle((answer, failure) -> mayPass(answer, failure)
                            ? CompletableFuture.supplyAsync(() -> post(request), soon())
                                    .thenCompose(again -> again)
                            : again(answer, failure))
                    .thenCompose(last -> last)
                    .handle((answer, failure) -> note(other, answer, failure));
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return CompletableFuture.completedFuture(note(other, null, e));
        }
    }

    private CompletableFuture<HttpResponse<Void>> post(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    }

    private static CompletableFuture<HttpResponse<Void>> again(HttpResponse<Void> answer, Throwable failure) {
        return failure == null ? CompletableFuture.completedFuture(answer) : CompletableFuture.failedFuture(failure);
    }

    /* Not where nobody listens, nor where nobody answered in time: that would hold the event's slot for as long again. */
    private static boolean mayPass(HttpResponse<Void> answer, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause == null
                ? answer.statusCode() == UNAVAILABLE
                : cause instanceof IOException
                        && !(cause instanceof ConnectException)
                        && !(cause instanceof HttpTimeoutException);
    }

    private static Executor soon() {
        return CompletableFuture.delayedExecutor(ThreadLocalRandom.current().nextInt(20, 100), TimeUnit.MILLISECONDS);
    }

    private Void note(String other, HttpResponse<Void> answer, Throwable failure) {
        if (failure != null) {
            peers.notReached(other, clock.instant());
            metrics.handedOver("failed");
            LOG.infof("Pod %s was not reached (%s); left alone for %s", other, failure, config.restAfterFailure());
            return null;
        }
        peers.reached(other);
        boolean done = answer.statusCode() == DONE;
        metrics.handedOver(done ? "delivered" : "failed");
        if (!done) {
            LOG.warnf("Pod %s answered %d to a delivery; its re-read makes it good", other, answer.statusCode());
        }
        return null;
    }
}
