package dev.vto.catalog.media;

import dev.vto.catalog.picture.PreparedFile;

/** Where things lie in the bucket. */
public final class MediaKeys {
    /** Target of presigned uploads; what lies there goes within a day. */
    public static final String UPLOADS = "uploads/";

    /** The retailer drops pictures of garments here. */
    public static final String PRODUCTS = "products/";

    /** The retailer drops photos of its own models here. */
    public static final String MODELS = "models/";

    private static final String PREPARED = "prepared/";
    private static final String PHOTOS = "photos/";

    private MediaKeys() {}

    /** Where the upload of a row goes. */
    public static String upload(String id) {
        return UPLOADS + id;
    }

    /** Where the picture of a product, or of a dropped file, lies. */
    public static String prepared(String id, PreparedFile file) {
        return PREPARED + name(id, file);
    }

    /** Where a shopper's photo or mask lies. No owner in the key. */
    public static String photo(String id, PreparedFile file) {
        return PHOTOS + name(id, file);
    }

    /** Whether the object was made by this service and is not a dropped file. */
    public static boolean madeHere(String key) {
        return key.startsWith(PREPARED) || key.startsWith(PHOTOS);
    }

    private static String name(String id, PreparedFile file) {
        return id + "-" + file.sha256() + "." + file.format().extension();
    }
}
