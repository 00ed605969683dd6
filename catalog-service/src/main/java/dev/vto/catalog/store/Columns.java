package dev.vto.catalog.store;

/** Attributes of {@code vto-products} and {@code vto-models} that only this service reads and writes. */
final class Columns {
    static final String NAME = "name";
    static final String CATEGORY = "category";
    static final String DESCRIPTION = "description";
    static final String AUTO_IMPORTED = "auto_imported";
    static final String CREATED_AT = "created_at";
    static final String UPDATED_AT = "updated_at";
    static final String VERSION = "version";
    static final String REJECT_CODE = "reject_code";
    /** Entity tag of the object that the picture was made of. */
    static final String SOURCE_ETAG = "source_etag";
    /** Of the latest event taken in, padded so that texts compare as the events follow each other. */
    static final String SEQUENCER = "sequencer";
    /** Size of the picture as it came, upright: masks may be drawn on it. */
    static final String SOURCE_WIDTH = "source_width";

    static final String SOURCE_HEIGHT = "source_height";
    /** Name in lower case, for searching. */
    static final String SEARCH_NAME = "search_name";
    /** {@value #LISTED} on products that are ready: the partition of the index of all of them. */
    static final String LISTING = "listing";

    static final String LISTED = "product";
    static final String CONSENT = "consent";
    static final String EXPIRES_AT = "expires_at";
    static final String TTL = "ttl";

    private Columns() {}
}
