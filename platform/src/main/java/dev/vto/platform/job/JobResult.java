package dev.vto.platform.job;

import dev.vto.platform.aws.S3Address;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an engine made.
 *
 * @param pictures at least one, in the engine's order
 * @param mask the engine's mask, where it was asked for and given; else null
 * @param engine name of the adapter
 * @param engineModel model and version as the engine names them
 * @param billedUnits what it cost in the engine's units, usually pictures
 */
public record JobResult(List<S3Address> pictures, S3Address mask, String engine, String engineModel, int billedUnits) {

    /** Whether the object of this key is one of the pictures, or the mask. */
    public boolean shows(String key) {
        return Stream.concat(pictures.stream(), Stream.ofNullable(mask))
                .anyMatch(address -> address.key().equals(key));
    }
}
