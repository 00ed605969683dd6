package dev.vto.catalog.row;

import java.time.Instant;

/** What a product and a model photo have in common: a row with a picture. */
public sealed interface CatalogRow permits Product, ModelPhoto {

    /** Key of the row. */
    String id();

    /** Its picture and what became of it. */
    Picture picture();

    /** Whether it was made of a dropped file. */
    boolean autoImported();

    /** When it was made. */
    Instant createdAt();

    /** When it last changed. */
    Instant updatedAt();

    /** Grows with each change, from 1; every write is conditional on it. */
    long version();

    /** Strong entity tag: another one after each change, also after the row was removed and made again. */
    default String entityTag() {
        return version() + "-" + Long.toString(createdAt().toEpochMilli(), Character.MAX_RADIX);
    }
}
