package dev.vto.local.stack;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** How long the phases of a start took, in milliseconds. Phases overlap. */
final class Timings {
    private static final long NANOS_PER_MS = 1_000_000;
    private final Map<String, Long> phases = new ConcurrentSkipListMap<>();

    <T> T of(String phase, Supplier<T> work) {
        var from = System.nanoTime();
        try {
            return work.get();
        } finally {
            phases.put(phase, (System.nanoTime() - from) / NANOS_PER_MS);
        }
    }

    Map<String, Long> phases() {
        return Map.copyOf(phases);
    }
}
