package dev.vto.local.load;

import dev.vto.local.load.tally.LoadReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The jobs of a load: when each was accepted, when a socket first told of its end, how it ended. Thread-safe. */
final class JobBook {
    private final Map<String, Instant> accepted = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Instant>> told = new ConcurrentHashMap<>();
    private final Map<String, String> ended = new ConcurrentHashMap<>();

    void accepted(String job) {
        accepted.put(job, Instant.now());
    }

    /** Completes when a socket tells of the job's end, which may be before the answer to its submit has come. */
    CompletableFuture<Instant> told(String job) {
        return told.computeIfAbsent(job, _ -> new CompletableFuture<>());
    }

    void ended(String job, String status) {
        ended.put(job, status);
    }

    Set<String> all() {
        return Set.copyOf(accepted.keySet());
    }

    LoadReport.Jobs report(int heldBack) {
        Map<String, Integer> states = new TreeMap<>();
        List<Long> times = new ArrayList<>();
        accepted.forEach((job, at) -> {
            String status = ended.get(job);
            if (status != null) {
                states.merge(status, 1, Integer::sum);
            }
            if (told(job).isDone()) {
                times.add(Duration.between(at, told(job).join()).toMillis());
            }
        });
        times.sort(null);
        int open = accepted.size()
                - states.values().stream().mapToInt(Integer::intValue).sum();
        return times.isEmpty()
                ? new LoadReport.Jobs(accepted.size(), states, open, heldBack, 0, 0)
                : new LoadReport.Jobs(
                        accepted.size(), states, open, heldBack, times.get(times.size() / 2), times.getLast());
    }
}
