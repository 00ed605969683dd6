package dev.vto.local.cli;

import dev.vto.local.process.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Starts the supervisor as a process of its own, waits until the platform is ready, and leaves it running. */
final class Detached {
    static final String LOG = "up.log";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Detached() {}

    /** @param faults seed of the faults that are to happen; null for none */
    static int start(Layout layout, StateFolder state, int port, Long faults) throws IOException, InterruptedException {
        Path log = Files.createDirectories(state.logs()).resolve(LOG);
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                "trap '' INT HUP; exec \"$@\"",
                "sh",
                layout.java().toString(),
                "-Dvto.root=" + layout.root(),
                "-Dvto.state=" + state.folder(),
                "-Dvto.native=" + (layout.form() == Layout.Form.NATIVE),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                layout.jar().toString(),
                Vto.class.getName(),
                "up",
                "--port",
                Integer.toString(port)));
        if (faults != null) {
            command.addAll(List.of("--faults", faults.toString()));
        }
        Process supervisor = new ProcessBuilder(command)
                .directory(layout.root().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Instant end = Instant.now().plus(PATIENCE);
        while (state.ready().isEmpty()) {
            if (!supervisor.isAlive()) {
                throw new IOException("the platform did not start: " + lastLine(log) + " (all of it: " + log + ")");
            }
            if (Instant.now().isAfter(end)) {
                throw new IOException(
                        "the platform is not ready after " + PATIENCE.toMinutes() + " minutes; see " + log);
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        System.out.println(
                "The platform is ready: " + state.ready().orElseThrow() + "  (log " + log + "). Stop it: ./vto down");
        state.faults().ifPresent(System.out::println);
        return 0;
    }

    private static String lastLine(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("vto: "))
                .reduce((first, second) -> second)
                .map(line -> line.substring("vto: ".length()))
                .orElse("no reason was given");
    }
}
