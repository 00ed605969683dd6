package dev.vto.jobs.submit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;

/**
 * Tells a replay from another request under the same key: SHA-256 of the request as JSON with sorted names and without
 * what was left out. The connection is not part of it: a client that retries may have reconnected.
 */
final class RequestHash {
    private static final ObjectMapper SORTED =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private RequestHash() {}

    /** 64 hex digits. */
    static String of(SubmitRequest request) {
        try {
            Object document = SORTED.convertValue(request.withoutConnection(), Object.class);
            return Sha256.hex(SORTED.writeValueAsString(document).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings and numbers is always JSON", e);
        }
    }
}
