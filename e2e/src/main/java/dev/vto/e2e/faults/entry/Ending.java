package dev.vto.e2e.faults.entry;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What there was in the end, read from the stand-ins themselves.
 *
 * @param at when
 * @param rows of vto-jobs
 * @param queues by name
 * @param objects under results/
 * @param connections rows of vto-connections
 * @param livingNodes addresses of the gateways that live
 */
public record Ending(
        long at,
        List<JsonNode> rows,
        Map<String, Depth> queues,
        List<Stored> objects,
        List<JsonNode> connections,
        List<String> livingNodes,
        @JacksonInject(useInput = OptBoolean.FALSE) Place place)
        implements Entry {

    /**
     * How many messages a queue holds.
     *
     * @param visible to be received
     * @param delayed not yet to be received
     * @param inFlight received and not deleted
     */
    public record Depth(int visible, int delayed, int inFlight) {

        /** Whether none is left. */
        public boolean empty() {
            return visible == 0 && delayed == 0 && inFlight == 0;
        }
    }

    /**
     * An object of the bucket.
     *
     * @param key its name
     * @param sha256 of its bytes, hex
     * @param metadata what it says of itself
     */
    public record Stored(String key, String sha256, Map<String, String> metadata) {}
}
