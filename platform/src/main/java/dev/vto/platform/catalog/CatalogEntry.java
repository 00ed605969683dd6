package dev.vto.platform.catalog;

import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.tryon.GarmentClass;

/**
 * What a try-on needs to know of a product, a model photo or a mask.
 *
 * @param id key of the row
 * @param status whether it can be used
 * @param rejectReason why not, where it was rejected; else null
 * @param picture what engines get; null until ready
 * @param garmentClass of a product, where the retailer named it; else null
 * @param maskPrompt of a product, where the retailer wrote one; else null
 * @param owner of a model photo or mask; null for products
 * @param maskOf of a mask: id of the model photo; else null
 */
public record CatalogEntry(
        String id,
        PictureStatus status,
        String rejectReason,
        PreparedPicture picture,
        GarmentClass garmentClass,
        String maskPrompt,
        OwnerKey owner,
        String maskOf) {

    /** Whether this is a mask, not a photo. */
    public boolean isMask() {
        return maskOf != null;
    }

    /** Whether this owner may use it: their own, the retailer's, or a product. */
    public boolean usableBy(OwnerKey caller) {
        return owner == null || owner.equals(OwnerKey.HOUSE) || owner.equals(caller);
    }
}
