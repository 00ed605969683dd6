package dev.vto.notify.telemetry;

import dev.vto.notify.outbox.CloseCode;
import dev.vto.notify.outbox.Outbox;
import dev.vto.notify.outbox.Outgoing;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What the gateway counts:
 *
 * <ul>
 *   <li>{@code vto_gateway_connections}: open sockets of this pod
 *   <li>{@code vto_gateway_frames_total{type}}: frames sent
 *   <li>{@code vto_gateway_offers_total{outcome}}: job states offered to sockets: taken, coalesced with one that waited,
 *       stale, closed
 *   <li>{@code vto_gateway_push_seconds{source}}: from a job's transition to its frame on the socket, by how the gateway
 *       came to know: event, handover, reread. With buckets.
 *   <li>{@code vto_gateway_closes_total{reason}}: sockets closed by the gateway, among them slow_consumer and silent
 *   <li>{@code vto_gateway_reread_corrections_total}: states that only the re-read brought; lost or late events
 *   <li>{@code vto_gateway_handovers_total{outcome}}: events handed to other pods: delivered, failed, skipped
 * </ul>
 */
@Singleton
public class GatewayMetrics {
    private final MeterRegistry meters;
    private final Map<Outgoing.Source, Timer> pushes = new EnumMap<>(Outgoing.Source.class);
    /* Looking a counter up costs as much as making the frame that it counts. */
    private final Map<Outbox.Offer, Counter> offers = new EnumMap<>(Outbox.Offer.class);
    private final Map<String, Counter> frames = new ConcurrentHashMap<>();

    public GatewayMetrics(MeterRegistry meters) {
        this.meters = meters;
        for (Outgoing.Source source : Outgoing.Source.values()) {
            pushes.put(source, pushes(source));
        }
        for (Outbox.Offer offer : Outbox.Offer.values()) {
            offers.put(offer, meters.counter("vto.gateway.offers", "outcome", lower(offer)));
        }
    }

    /** Shows how many sockets are open. */
    public void connections(Supplier<Number> open) {
        Gauge.builder("vto.gateway.connections", open).register(meters);
    }

    /** A frame has left. */
    public void sent(String type) {
        frames.computeIfAbsent(type, _ -> meters.counter("vto.gateway.frames", "type", type))
                .increment();
    }

    /** A state was offered to a socket. */
    public void offered(Outbox.Offer offer) {
        offers.get(offer).increment();
    }

    /** A state has left, so long after the job's transition. */
    public void pushed(Outgoing.Source source, Duration lag) {
        pushes.get(source).record(lag.isNegative() ? Duration.ZERO : lag);
    }

    private Timer pushes(Outgoing.Source source) {
        return Timer.builder("vto.gateway.push")
                .tag("source", lower(source))
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(25),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(15))
                .register(meters);
    }

    /** The gateway closed a socket. */
    public void closed(CloseCode code) {
        meters.counter("vto.gateway.closes", "reason", code.reason()).increment();
    }

    /** The re-read found a state that no event had brought. */
    public void corrected() {
        meters.counter("vto.gateway.reread.corrections").increment();
    }

    /** An event was handed to another pod, or not. */
    public void handedOver(String outcome) {
        meters.counter("vto.gateway.handovers", "outcome", outcome).increment();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
