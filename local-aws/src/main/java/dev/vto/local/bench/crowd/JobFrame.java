package dev.vto.local.bench.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Reads a frame about a job. */
final class JobFrame {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ENDS = Set.of("completed", "error", "cancelled");

    private JobFrame() {}

    /** The job whose end it tells, if it does. */
    static Optional<String> endedJob(ByteBuf text) {
        try {
            JsonNode frame = JSON.readTree(text.toString(StandardCharsets.UTF_8));
            return ENDS.contains(frame.path("status").asText())
                    ? Optional.of(frame.path("id").asText())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
