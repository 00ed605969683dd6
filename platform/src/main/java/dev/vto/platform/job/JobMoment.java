package dev.vto.platform.job;

import java.util.Locale;

/** A moment of a job's life that its timings keep. Stored in lower case. */
public enum JobMoment {
    ACCEPTED,
    CLAIMED,
    ENGINE_CALLED,
    RENDERED,
    STORED;

    /** The form in rows and answers. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #text} wrote. */
    public static JobMoment of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
