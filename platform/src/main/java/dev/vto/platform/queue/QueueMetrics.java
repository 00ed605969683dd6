package dev.vto.platform.queue;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Counts and times handled messages: {@code vto_queue_handled_seconds{queue,outcome}}. */
@Singleton
public final class QueueMetrics {
    private final MeterRegistry registry;

    public QueueMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void handled(String queue, String outcome, Duration took) {
        registry.timer("vto.queue.handled", "queue", queue, "outcome", outcome).record(took);
    }
}
