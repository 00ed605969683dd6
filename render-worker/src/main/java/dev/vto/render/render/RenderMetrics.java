package dev.vto.render.render;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * What a dashboard shows of renders:
 *
 * <ul>
 *   <li>{@code vto_render_seconds{engine,outcome}}: one attempt from claim to ending; outcome completed, adopted, the
 *       failure's code, later, lease_lost, draining or broken
 *   <li>{@code vto_render_phase_seconds{phase}}: fetch (waiting for the pictures), store, finish (writing the row)
 *   <li>{@code vto_engine_call_seconds{engine,outcome}}: single calls, which may cost money
 *   <li>{@code vto_render_adopted_total}: finished with pictures of an earlier attempt, without a call
 * </ul>
 */
@Singleton
public final class RenderMetrics {
    private final MeterRegistry meters;

    public RenderMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void attempt(String engine, String outcome, Duration took) {
        Timer.builder("vto.render")
                .tags("engine", engine, "outcome", outcome)
                .publishPercentileHistogram()
                .register(meters)
                .record(took);
    }

    void phase(String phase, Duration took) {
        meters.timer("vto.render.phase", "phase", phase).record(took);
    }

    void engineCall(String engine, String outcome, Duration took) {
        meters.timer("vto.engine.call", "engine", engine, "outcome", outcome).record(took);
    }

    void adopted() {
        meters.counter("vto.render.adopted").increment();
    }
}
