package dev.vto.platform.telemetry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as rows, messages and answers carry them: ISO-8601, UTC, exactly three digits of milliseconds. */
public final class Timestamps {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /** For example {@code 2026-11-24T09:15:00.000Z}; such texts sort as the times do. */
    public static String format(Instant time) {
        return FORMAT.format(time);
    }

    /** Reads what {@link #format} wrote. */
    public static Instant parse(String text) {
        return Instant.parse(text);
    }

    /** The time without what rows cannot hold, so that a row read back equals the row written. */
    public static Instant toMillis(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
