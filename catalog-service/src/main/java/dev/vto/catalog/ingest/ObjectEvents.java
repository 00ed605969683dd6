package dev.vto.catalog.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads event messages of S3.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Structure</a>
 */
final class ObjectEvents {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SEQUENCER_WIDTH = 32;

    private ObjectEvents() {}

    /**
     * The events of a message; none for {@code s3:TestEvent} and whatever else has no records.
     *
     * @throws JsonProcessingException when it is not JSON
     */
    static List<ObjectHint> read(String message) throws JsonProcessingException {
        List<ObjectHint> hints = new ArrayList<>();
        for (JsonNode event : JSON.readTree(message).path("Records")) {
            String name = event.path("eventName").asText();
            JsonNode object = event.path("s3").path("object");
            String key = URLDecoder.decode(object.path("key").asText(), StandardCharsets.UTF_8);
            if (!key.isEmpty()) {
                hints.add(new ObjectHint(
                        key,
                        name.contains("ObjectRemoved"),
                        padded(object.path("sequencer").asText(null))));
            }
        }
        return hints;
    }

    /* As S3's guide says: the shorter of two is padded with zeros on the right before they are compared. */
    private static String padded(String sequencer) {
        if (sequencer == null || sequencer.isEmpty()) {
            return null;
        }
        String padding = "0".repeat(Math.max(0, SEQUENCER_WIDTH - sequencer.length()));
        return sequencer.toUpperCase(Locale.ROOT) + padding;
    }
}
