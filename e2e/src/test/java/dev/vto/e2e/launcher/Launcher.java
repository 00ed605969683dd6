package dev.vto.e2e.launcher;

import dev.vto.local.process.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A call of {@code ./vto} as a person makes it, with its own state folder. */
final class Launcher implements AutoCloseable {
    static final Path ROOT = Path.of(System.getProperty("vto.root"));

    private static final Set<String> IN_A_FORM = Set.of("up", "bench");

    private final Process process;
    private final Path output;

    private Launcher(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it in a process group of its own, so that a Ctrl-C can be sent to the whole group as a terminal does. */
    static Launcher start(Path state, Map<String, String> environment, String... arguments) {
        try {
            Files.createDirectories(state);
            Path output = Files.createTempFile(state, "output", ".txt");
            List<String> command =
                    new ArrayList<>(List.of("setsid", ROOT.resolve("vto").toString()));
            command.addAll(List.of(arguments));
            if (Layout.here().form() == Layout.Form.NATIVE && IN_A_FORM.contains(arguments[0])) {
                command.add("--native");
            }
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(output.toFile());
            builder.environment().put("VTO_STATE_DIR", state.toAbsolutePath().toString());
            builder.environment().put("VTO_START_CACHES", "no");
            builder.environment().putAll(environment);
            return new Launcher(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGINT to the process group, as the terminal sends it on Ctrl-C. */
    void controlC() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start().waitFor();
    }

    int exitCode(Duration atMost) throws InterruptedException {
        if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("./vto did not end within " + atMost + ":\n" + output());
        }
        return process.exitValue();
    }

    boolean running() {
        return process.isAlive();
    }

    String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that {@code ./vto} itself says. */
    List<String> said() {
        return output().lines().filter(line -> line.startsWith("vto: ")).toList();
    }

    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                controlC();
                exitCode(Duration.ofSeconds(40));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
