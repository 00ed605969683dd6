package dev.vto.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Where the programs' lines go: each into a file of its own, and merged, with the program's name, to one stream. */
public final class LogSink {
    private final Path folder;
    private final PrintStream merged;

    /**
     * A sink.
     *
     * @param folder where the files {@code NAME.log} are made anew
     * @param merged gets every line; null for none
     */
    public LogSink(Path folder, PrintStream merged) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.merged = merged;
    }

    /** The program's own file. */
    public Path file(String name) {
        return folder.resolve(name + ".log");
    }

    /** Copies the lines until the stream ends, on a thread of its own. */
    Thread drain(String name, InputStream lines) {
        return Thread.ofVirtual().name("log-" + name).start(() -> {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
                    Writer file =
                            Files.newBufferedWriter(file(name), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    file.write(line);
                    file.write('\n');
                    file.flush();
                    print(name, line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void print(String name, String line) {
        if (merged != null) {
            merged.println(String.format(Locale.ROOT, "%-15s | %s", name, line));
        }
    }
}
