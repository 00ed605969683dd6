package dev.vto.catalog.refusal;

import java.util.Locale;

/** Why a picture cannot be used. Clients decide on these codes. */
public enum RejectCode {
    UNSUPPORTED_FORMAT,
    FILE_TOO_LARGE,
    PICTURE_TOO_SMALL,
    PICTURE_TOO_LONG,
    PICTURE_TOO_LARGE,
    PICTURE_TRUNCATED,
    PICTURE_CORRUPT,
    PICTURE_ANIMATED,
    MASK_SIZE_DIFFERS,
    MODEL_GONE;

    /** The form in rows and answers: lower_snake_case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A refusal with this code; the text says what was wrong, with the value, and what to do. */
    public PictureRefused because(String message) {
        return new PictureRefused(new RejectReason(text(), message));
    }
}
