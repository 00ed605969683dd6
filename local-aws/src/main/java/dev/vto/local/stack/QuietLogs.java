package dev.vto.local.stack;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Keeps the emulators from telling about every queue and connector. */
final class QuietLogs {
    private static final List<Logger> LOGGERS = Stream.of("org.elasticmq", "org.apache.pekko", "org.gaul")
            .map(Logger::getLogger)
            .toList();

    private QuietLogs() {}

    static void apply() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
