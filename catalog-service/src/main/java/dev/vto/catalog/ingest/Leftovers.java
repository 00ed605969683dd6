package dev.vto.catalog.ingest;

import dev.vto.catalog.row.Picture;
import dev.vto.platform.aws.S3Address;
import java.util.List;

/** Finds the prepared object that nothing refers to any more. */
final class Leftovers {

    private Leftovers() {}

    /**
     * Keys to remove: the prepared object of a picture that was given up, unless the other picture uses it too or it is
     * the dropped file itself.
     *
     * @param given the picture that was given up
     * @param other the picture that the row has; null when the row is gone
     */
    static List<String> of(Picture given, Picture other) {
        if (!given.isReady()) {
            return List.of();
        }
        S3Address address = given.prepared().address();
        boolean used =
                other != null && other.isReady() && other.prepared().address().equals(address);
        boolean dropped = given.kept().equals(address)
                && !address.key().contains("-" + given.prepared().sha256());
        return used || dropped ? List.of() : List.of(address.key());
    }
}
