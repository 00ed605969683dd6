package dev.vto.platform.job;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a job stands. Stored and served in lower case. */
public enum JobStatus {
    /** Accepted; no worker has it. */
    CREATED,
    /** A worker holds, or held, its lease. */
    PROCESSING,
    /** Ended with pictures. */
    COMPLETED,
    /** Ended without. */
    ERROR,
    /** Ended because its owner said so. */
    CANCELLED;

    /** Whether nothing changes any more. */
    public boolean terminal() {
        return this == COMPLETED || this == ERROR || this == CANCELLED;
    }

    /** The form in rows, messages and answers. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #text} wrote. */
    public static JobStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
