package dev.vto.notify.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.notify.connection.NodeConfig;
import dev.vto.notify.telemetry.GatewayMetrics;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Hands deliveries to other pods, to all at once. A pod that cannot be reached is logged, left alone for a while and
 * otherwise ignored: its sockets are gone, or its own re-read makes it good. Thread-safe.
 */
@Singleton
public class Handover {
    private static final Logger LOG = Logger.getLogger(Handover.class);

    private final NodeConfig node;
    private final RouteConfig config;
    private final ObjectMapper json;
    private final GatewayMetrics metrics;
    private final Clock clock;
    private final HttpClient client;
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();

    public Handover(NodeConfig node, RouteConfig config, ObjectMapper json, GatewayMetrics metrics, Clock clock) {
        this.node = node;
        this.config = config;
        this.json = json;
        this.metrics = metrics;
        this.clock = clock;
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

    private boolean awake(String other) {
        Instant until = resting.get(other);
        if (until != null && clock.instant().isBefore(until)) {
            metrics.handedOver("skipped");
            return false;
        }
        resting.remove(other);
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
            return client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .handle((answer, failure) -> note(other, answer, failure));
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return CompletableFuture.completedFuture(note(other, null, e));
        }
    }

    private Void note(String other, HttpResponse<Void> answer, Throwable failure) {
        if (failure != null) {
            resting.put(other, clock.instant().plus(config.restAfterFailure()));
            metrics.handedOver("failed");
            LOG.infof("Pod %s was not reached (%s); left alone for %s", other, failure, config.restAfterFailure());
        } else if (answer.statusCode() != 204) {
            metrics.handedOver("failed");
            LOG.warnf("Pod %s answered %d to a delivery; its re-read makes it good", other, answer.statusCode());
        } else {
            metrics.handedOver("delivered");
        }
        return null;
    }
}
