package dev.vto.e2e.faults.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The jobs that one shopper submitted and waits for on its socket. Thread-safe. */
final class Followed {
    private static final Set<String> TERMINAL = Set.of("completed", "error", "cancelled");

    private final Map<String, Boolean> ended = new LinkedHashMap<>();

    synchronized boolean add(String job) {
        return ended.putIfAbsent(job, false) == null;
    }

    /** Notes a state that the socket brought; true when it is the first that ends a followed job. */
    synchronized boolean sawEnd(JsonNode job) {
        return TERMINAL.contains(job.path("status").asText())
                && Boolean.FALSE.equals(ended.replace(job.path("id").asText(), true));
    }

    /** Those whose end was not seen. */
    synchronized List<String> awaited() {
        return ended.entrySet().stream()
                .filter(job -> !job.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
