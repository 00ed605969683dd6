package dev.vto.platform.job;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an open job has come, for progress. Stored and served in lower case. */
public enum JobStage {
    /** Waits for a worker. */
    QUEUED,
    /** A worker has claimed it. */
    CLAIMED,
    /** An engine works on it. */
    RENDERING,
    /** Terminal. */
    FINISHED;

    /** The form in rows, messages and answers. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #text} wrote. */
    public static JobStage of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
