package dev.vto.e2e.faults.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.e2e.faults.entry.UnreadableRecord;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A row of {@code vto-jobs} as it was written. Its columns are named here once more, on purpose: a service that writes
 * them otherwise is seen.
 *
 * @param json all of it
 */
public record JobRow(JsonNode json) {
    private static final Set<String> TERMINAL = Set.of("completed", "error", "cancelled");

    /* A renewal or a postponement changes these and leaves the version alone. */
    private static final List<String> KEPT_UP = List.of("lease_until", "due_at");

    /** Key of the row. */
    public String id() {
        return required("id").asText();
    }

    /** Whose it is. */
    public String owner() {
        return required("owner_key").asText();
    }

    /** Status and stage, for example {@code processing/claimed}. */
    public String state() {
        return status() + "/" + required("stage").asText();
    }

    /** The status alone. */
    public String status() {
        return required("status").asText();
    }

    /** Whether nothing may change any more. */
    public boolean terminal() {
        return TERMINAL.contains(status());
    }

    /** From 1. */
    public long version() {
        return required("version").asLong();
    }

    /** How often it was claimed. */
    public int attempt() {
        return required("attempt").asInt();
    }

    /** How many engine calls were begun at most. */
    public int engineCalls() {
        return required("engine_calls").asInt();
    }

    /** How many of them were refused. */
    public int refusedCalls() {
        return required("refused_calls").asInt();
    }

    /** The fence, or null. */
    public String leaseToken() {
        return text("lease_token");
    }

    /** End of the lease, or null. */
    public Instant leaseUntil() {
        return time("lease_until");
    }

    /** When something must happen next, or null. */
    public Instant dueAt() {
        return time("due_at");
    }

    /** When it ends as timed out. */
    public Instant deadlineAt() {
        return Instant.parse(required("deadline_at").asText());
    }

    /** When its version was made, by its maker's clock. */
    public Instant updatedAt() {
        return Instant.parse(required("updated_at").asText());
    }

    /** Code of its failure, or null. */
    public String errorCode() {
        return text("error_code");
    }

    /** The seed that its drawings are known by, or null. */
    public Long seed() {
        JsonNode seed = json.path("parameters").path("seed");
        return seed.isNumber() ? seed.asLong() : null;
    }

    /** Keys of the pictures that it shows, in order. */
    public List<String> pictures() {
        return StreamSupport.stream(json.path("result_s3_urls").spliterator(), false)
                .map(address -> key(address.asText()))
                .toList();
    }

    /** Keys of all that it shows, the mask included. */
    public List<String> shown() {
        return Stream.concat(
                        pictures().stream(),
                        Stream.ofNullable(text("mask_s3_url")).map(JobRow::key))
                .toList();
    }

    /** Whether the column is there. */
    public boolean has(String column) {
        return json.hasNonNull(column);
    }

    /** Whether these are the same but for what renewals and postponements change. */
    public boolean sameVersionAs(JobRow other) {
        return withoutKeptUp().equals(other.withoutKeptUp());
    }

    private JsonNode withoutKeptUp() {
        return ((ObjectNode) json.deepCopy()).remove(KEPT_UP);
    }

    private static String key(String address) {
        return address.replaceFirst("s3://[^/]+/", "");
    }

    private String text(String column) {
        return has(column) ? json.get(column).asText() : null;
    }

    private Instant time(String column) {
        return has(column) ? Instant.parse(json.get(column).asText()) : null;
    }

    private JsonNode required(String column) {
        if (!has(column)) {
            throw new UnreadableRecord("a row of vto-jobs has no column " + column + ": " + json);
        }
        return json.get(column);
    }
}
