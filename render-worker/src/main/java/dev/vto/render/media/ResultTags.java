package dev.vto.render.media;

import dev.vto.platform.telemetry.Timestamps;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * What a result object says of itself in its user metadata: enough to finish the job without its maker.
 *
 * @param jobId key in vto-jobs
 * @param leaseToken of the worker that made it
 * @param n number of the picture, from 1; 0 for the mask
 * @param count how many pictures belong together, the mask not counted
 * @param masked whether a mask belongs to them
 * @param engine name of the adapter
 * @param model and its version
 * @param billedUnits what the pictures cost together
 * @param renderedAt when the engine answered
 */
public record ResultTags(
        String jobId,
        String leaseToken,
        int n,
        int count,
        boolean masked,
        String engine,
        String model,
        int billedUnits,
        Instant renderedAt) {

    /** The same for another picture of the set. */
    public ResultTags numbered(int other) {
        return new ResultTags(jobId, leaseToken, other, count, masked, engine, model, billedUnits, renderedAt);
    }

    /** As user metadata. */
    public Map<String, String> metadata() {
        return Map.of(
                "job-id", jobId,
                "lease-token", leaseToken,
                "n", Integer.toString(n),
                "count", Integer.toString(count),
                "masked", Boolean.toString(masked),
                "engine", engine,
                "model", model,
                "billed-units", Integer.toString(billedUnits),
                "rendered-at", Timestamps.format(renderedAt));
    }

    /** Reads user metadata, or nothing where they were not written by {@link #metadata}. */
    public static Optional<ResultTags> of(Map<String, String> metadata) {
        try {
            return Optional.of(new ResultTags(
                    required(metadata, "job-id"),
                    required(metadata, "lease-token"),
                    Integer.parseInt(required(metadata, "n")),
                    Integer.parseInt(required(metadata, "count")),
                    Boolean.parseBoolean(required(metadata, "masked")),
                    required(metadata, "engine"),
                    required(metadata, "model"),
                    Integer.parseInt(required(metadata, "billed-units")),
                    Timestamps.parse(required(metadata, "rendered-at"))));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String required(Map<String, String> metadata, String name) {
        String value = metadata.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }
}
