package dev.vto.catalog.ingest;

import java.util.Locale;

/** What an event came to. */
enum IngestOutcome {
    /** The picture was prepared and can be used. */
    READY,
    /** The picture cannot be used; the row says why. */
    REJECTED,
    /** A duplicate or an old event: there was nothing to do. */
    UNCHANGED,
    /** The file is gone, and now its row too. */
    REMOVED,
    /** An upload that belongs to no row: whoever asked for it has erased the row since. */
    ORPHAN;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
