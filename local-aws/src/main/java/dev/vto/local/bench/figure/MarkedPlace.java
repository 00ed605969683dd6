package dev.vto.local.bench.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The place in a Markdown file where figures stand: between two comments, which stay. */
public final class MarkedPlace {
    private static final String BEGIN = "<!-- figures of %s -->";
    private static final String END = "<!-- end of figures -->";

    private MarkedPlace() {}

    /**
     * Puts figures into a file in the place of those before.
     *
     * @param form of the services: {@code jvm} or {@code native}; each has its own place
     * @throws IOException when the file has no such place; the text says how one is made
     */
    public static void fill(Path file, String form, String figures) throws IOException {
        Files.writeString(file, filled(file.toString(), Files.readString(file), form, figures));
    }

    static String filled(String file, String text, String form, String figures) throws IOException {
        String begin = BEGIN.formatted(form);
        int from = text.indexOf(begin);
        int to = from < 0 ? -1 : text.indexOf(END, from);
        if (to < 0) {
            throw new IOException("%s has no place for figures; put the lines %s and %s where they belong"
                    .formatted(file, begin, END));
        }
        return text.substring(0, from + begin.length()) + "\n" + figures + text.substring(to);
    }
}
