package dev.vto.local.bench.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Memory of a process that is in RAM, in kB, as Linux counts it ({@code /proc/PID/smaps_rollup}).
 *
 * @param all file pages that the program is read from included
 * @param anonymous what is the process's alone: heap, stacks, malloc
 */
public record Resident(long all, long anonymous) {

    /**
     * Of a running process, now.
     *
     * @throws IOException when it has ended, or the system is not Linux
     */
    public static Resident of(long pid) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"));
        return new Resident(field(lines, "Rss:"), field(lines, "Anonymous:"));
    }

    private static long field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
