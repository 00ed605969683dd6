package dev.vto.e2e.faults.follow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The jobs that one shopper submitted, or was told of, and waits for on its socket. Thread-safe. */
public final class Followed {
    private static final Set<String> TERMINAL = Set.of("completed", "error", "cancelled");

    private final Map<String, Boolean> ended = new LinkedHashMap<>();
    private final Map<String, Boolean> others = new LinkedHashMap<>();

    /** Begins to follow it; false when it is followed already. */
    public synchronized boolean add(String job) {
        boolean told = others.containsKey(job) && others.get(job);
        return ended.putIfAbsent(job, told) == null;
    }

    /** Notes a state that the socket brought; true when it is the first that ends the job. */
    public synchronized boolean sawEnd(JsonNode job) {
        String id = job.path("id").asText();
        boolean end = TERMINAL.contains(job.path("status").asText());
        boolean before = others.getOrDefault(id, false);
        others.put(id, end || before);
        if (end) {
            ended.replace(id, true);
        }
        return end && !before;
    }

    /** Whether the end of every job was seen that it was ever told of. */
    public synchronized boolean allEnded() {
        return !ended.containsValue(false) && !others.containsValue(false);
    }

    /** Those whose end was not seen. */
    synchronized List<String> awaited() {
        return ended.entrySet().stream()
                .filter(job -> !job.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
