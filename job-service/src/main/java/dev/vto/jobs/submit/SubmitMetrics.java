package dev.vto.jobs.submit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * How submitting goes: {@code vto_jobs_accepted_total} (new jobs), {@code vto_jobs_replayed_total} (requests that found
 * theirs), {@code vto_submit_seconds{phase}} with the phases lookup (reading the catalogue), write (the row) and total.
 */
@Singleton
class SubmitMetrics {
    private final Counter accepted;
    private final Counter replayed;
    private final Timer lookup;
    private final Timer write;
    private final Timer total;

    SubmitMetrics(MeterRegistry registry) {
        accepted = registry.counter("vto.jobs.accepted");
        replayed = registry.counter("vto.jobs.replayed");
        lookup = registry.timer("vto.submit", "phase", "lookup");
        write = registry.timer("vto.submit", "phase", "write");
        total = registry.timer("vto.submit", "phase", "total");
    }

    void accepted() {
        accepted.increment();
    }

    void replayed() {
        replayed.increment();
    }

    <T> T lookup(Supplier<T> work) {
        return lookup.record(work);
    }

    <T> T write(Supplier<T> work) {
        return write.record(work);
    }

    <T> T total(Supplier<T> work) {
        return total.record(work);
    }
}
