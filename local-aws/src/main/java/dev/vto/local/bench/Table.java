package dev.vto.local.bench;

import java.util.Map;

/** Figures as a table in Markdown, a service a row. */
public final class Table {
    private static final String HEAD = """
            | service | size, MB | start to ready, ms: median (range) | idle, MB: resident (anonymous) | after the try-ons, MB |
            |---|---|---|---|---|
            """;
    /* The kernel's kB are of 1,024 bytes, a MB here is of 1,000,000. */
    private static final double KB_PER_MB = 1_000_000 / 1024.0;

    private Table() {}

    /** A line a service. */
    public static String of(Map<String, Figures> figures) {
        StringBuilder text = new StringBuilder(HEAD);
        figures.forEach((service, f) -> text.append("| %s | %.0f | %s | %s | %s |%n"
                .formatted(service, f.kilobytes() / KB_PER_MB, f.starts(), memory(f.idle()), memory(f.loaded()))));
        return text.toString();
    }

    private static String memory(Resident resident) {
        return "%.0f (%.0f)".formatted(resident.all() / KB_PER_MB, resident.anonymous() / KB_PER_MB);
    }
}
