package dev.vto.platform.catalog;

import java.util.Locale;

/** Where a picture of the catalogue stands. Stored in lower case. */
public enum PictureStatus {
    /** A presigned upload was given out; nothing usable has come yet. */
    AWAITING_UPLOAD,
    /** Checked and prepared: engines can have it. */
    READY,
    /** What was uploaded cannot be used; the row says why. */
    REJECTED;

    /** The form in rows and answers. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #text} wrote. */
    public static PictureStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
