package dev.vto.catalog.row;

import dev.vto.platform.owner.OwnerKey;
import java.time.Instant;

/**
 * A photo of a person that garments are tried on, or a mask drawn on one.
 *
 * @param id 32 hex digits
 * @param owner whose it is; {@link OwnerKey#HOUSE} for the retailer's own models
 * @param name null without one
 * @param category of a dropped file: its sub-folder; else null
 * @param consent whether the person on it agreed; given for every upload
 * @param maskOf of a mask: the photo it was drawn on; null for a photo
 * @param autoImported whether it was made of a dropped file
 * @param picture its picture
 * @param createdAt when it was made
 * @param updatedAt when it last changed
 * @param expiresAt from when it is gone; null for never
 * @param version grows with each change, from 1
 */
public record ModelPhoto(
        String id,
        OwnerKey owner,
        String name,
        String category,
        boolean consent,
        String maskOf,
        boolean autoImported,
        Picture picture,
        Instant createdAt,
        Instant updatedAt,
        Instant expiresAt,
        long version)
        implements CatalogRow {

    /** The same row with another picture, changed at the time. */
    public ModelPhoto with(Picture next, Instant now) {
        return copy(name, category, next, now);
    }

    /** The same photo with other words, changed at the time. */
    public ModelPhoto with(String newName, String newCategory, Instant now) {
        return copy(newName, newCategory, picture, now);
    }

    /** Whether this is a mask, not a photo. */
    public boolean isMask() {
        return maskOf != null;
    }

    /** Whether the owner may see it at the time: their own or the house's, and not expired. */
    public boolean visibleTo(OwnerKey caller, Instant now) {
        boolean theirs = owner.equals(caller) || owner.equals(OwnerKey.HOUSE);
        return theirs && !expired(now);
    }

    /** Whether its time is over. */
    public boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    private ModelPhoto copy(String newName, String newCategory, Picture next, Instant now) {
        return new ModelPhoto(
                id,
                owner,
                newName,
                newCategory,
                consent,
                maskOf,
                autoImported,
                next,
                createdAt,
                now,
                expiresAt,
                version + 1);
    }
}
