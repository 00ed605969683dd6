package dev.vto.e2e.faults.stage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/** How long the programs' logs were, so that what they said of one run can be kept with its records. */
public final class LogMarks {
    private final Path folder;
    private final Map<Path, Long> lengths;

    private LogMarks(Path folder, Map<Path, Long> lengths) {
        this.folder = folder;
        this.lengths = lengths;
    }

    /** The logs of this folder as they are now. */
    public static LogMarks of(Path folder) throws IOException {
        Map<Path, Long> lengths = new HashMap<>();
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, "*.log")) {
            for (Path log : logs) {
                lengths.put(log, Files.size(log));
            }
        }
        return new LogMarks(folder, lengths);
    }

    /** Copies what was written since. */
    public void copyWhatCameSince(Path to) throws IOException {
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, "*.log")) {
            for (Path log : logs) {
                try (InputStream lines = Files.newInputStream(log)) {
                    lines.skipNBytes(lengths.getOrDefault(log, 0L));
                    Files.copy(lines, to.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
