package dev.vto.catalog.row;

import dev.vto.platform.tryon.GarmentClass;
import java.time.Instant;

/**
 * A garment that can be tried on.
 *
 * @param id 32 hex digits
 * @param externalId the retailer's SKU; null without one
 * @param about what the retailer says of it
 * @param autoImported whether it was made of a dropped file
 * @param picture its picture
 * @param createdAt when it was made
 * @param updatedAt when it last changed
 * @param version grows with each change, from 1
 */
public record Product(
        String id,
        String externalId,
        About about,
        boolean autoImported,
        Picture picture,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements CatalogRow {

    /**
     * What the retailer says of a garment.
     *
     * @param name not empty
     * @param category null for a file dropped beside the sub-folders
     * @param description null without one
     * @param garmentClass null when the engine is to find out
     * @param maskPrompt words that tell an engine what to replace; null without
     */
    public record About(
            String name, String category, String description, GarmentClass garmentClass, String maskPrompt) {}

    /** The same row with another picture, changed at the time. */
    public Product with(Picture next, Instant now) {
        return new Product(id, externalId, about, autoImported, next, createdAt, now, version + 1);
    }

    /** The same product with another description, changed at the time. */
    public Product with(About next, Instant now) {
        return new Product(id, externalId, next, autoImported, picture, createdAt, now, version + 1);
    }
}
