package dev.vto.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
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

    /**
     * Where a program that is about to start writes to. Straight into its file where nobody else wants its lines: it then never
     * waits for this process, however busy, paused or dead that is.
     */
    void aim(ProcessBuilder program, String name) {
        if (merged == null) {
            program.redirectOutput(Redirect.appendTo(file(name).toFile()));
        }
    }

    /** Copies the lines of a program that was {@link #aim aimed} here, on a thread that ends with them. */
    Thread copy(String name, Process program) {
        Runnable lines = merged == null ? () -> {} : () -> copy(name, program.getInputStream());
        return Thread.ofPlatform().daemon().name("log-" + name).start(lines);
    }

    private void copy(String name, InputStream lines) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
                Writer file =
                        Files.newBufferedWriter(file(name), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                file.write(line);
                file.write('\n');
                file.flush();
                merged.println(String.format(Locale.ROOT, "%-15s | %s", name, line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
