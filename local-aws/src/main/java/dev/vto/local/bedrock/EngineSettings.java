package dev.vto.local.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.local.bedrock.drawing.EngineMode;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;

/** What tests and developers set while the endpoint runs. Thread-safe. */
public final class EngineSettings {
    private final Queue<Fault> faults = new ArrayDeque<>();
    private EngineMode mode;
    private long delayMs;
    private int bytes;

    public EngineSettings(EngineMode mode, long delayMs) {
        this.mode = mode;
        this.delayMs = delayMs;
    }

    /**
     * Changes what is given: {@code {"mode": "stub", "delayMs": 200, "bytes": 300000, "faults": ["throttled", "answer_lost"]}}.
     * Pictures with fewer bytes are padded. Each fault befalls one call, in that order; the list replaces the one before.
     *
     * @throws IllegalArgumentException for a value that is not known
     */
    synchronized void change(JsonNode json) {
        json.fieldNames().forEachRemaining(name -> {
            switch (name) {
                case "mode" -> mode = EngineMode.valueOf(upper(json.get(name)));
                case "delayMs" -> delayMs = json.get(name).asLong();
                case "bytes" -> bytes = json.get(name).asInt();
                case "faults" -> {
                    faults.clear();
                    json.get(name).forEach(fault -> faults.add(Fault.valueOf(upper(fault))));
                }
                default ->
                    throw new IllegalArgumentException(
                            "\"%s\" is not a setting; there are mode, delayMs, bytes, faults".formatted(name));
            }
        });
    }

    synchronized EngineMode mode() {
        return mode;
    }

    synchronized long delayMs() {
        return delayMs;
    }

    synchronized int bytes() {
        return bytes;
    }

    synchronized Optional<Fault> nextFault() {
        return Optional.ofNullable(faults.poll());
    }

    private static String upper(JsonNode text) {
        return text.asText().toUpperCase(Locale.ROOT);
    }
}
