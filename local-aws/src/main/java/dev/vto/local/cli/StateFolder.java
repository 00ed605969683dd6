package dev.vto.local.cli;

import dev.vto.local.process.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a running {@code ./vto up} leaves in {@code .vto/} for other calls: its own process, its programs', its address,
 * and which services {@code ./vto dev} has taken over. A process is known by id and start time, as ids are used again.
 */
final class StateFolder {
    private final Path folder;

    StateFolder(Path root) {
        this.folder =
                Path.of(System.getProperty("vto.state", root.resolve(".vto").toString()));
    }

    Path folder() {
        return folder;
    }

    Path logs() {
        return folder.resolve("logs");
    }

    /** The running supervisor, if any. */
    Optional<ProcessHandle> supervisor() throws IOException {
        return read("up").stream().flatMap(line -> alive(line).stream()).findFirst();
    }

    /** Programs of a supervisor, running still. */
    List<ProcessHandle> programs() throws IOException {
        return read("programs").stream().flatMap(line -> alive(line).stream()).toList();
    }

    void writeSupervisor(ProcessHandle self) throws IOException {
        write("up", List.of(line(self)));
    }

    void writePrograms(List<Program> programs) {
        try {
            write(
                    "programs",
                    programs.stream()
                            .map(Program::handle)
                            .map(StateFolder::line)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything is ready at this address. */
    void writeReady(String edge) throws IOException {
        write("ready", List.of(edge));
    }

    /** Where the platform is ready, if it is. */
    Optional<String> ready() throws IOException {
        return read("ready").stream().findFirst();
    }

    /** Which faults are on, for people. */
    void writeFaults(String line) throws IOException {
        write("faults", List.of(line));
    }

    /** Which faults are on, if any. */
    Optional<String> faults() throws IOException {
        return read("faults").stream().findFirst();
    }

    /** Whether {@code ./vto dev} runs the service now. */
    boolean held(String service) {
        return Files.exists(folder.resolve("dev-" + service));
    }

    void hold(String service) throws IOException {
        write("dev-" + service, List.of());
    }

    void release(String service) throws IOException {
        Files.deleteIfExists(folder.resolve("dev-" + service));
    }

    void writeProperties(List<String> properties) throws IOException {
        write("properties", properties);
    }

    List<String> properties() throws IOException {
        return read("properties");
    }

    void clear() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> state = new ArrayList<>(files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith("dev-")
                                || List.of("up", "programs", "ready", "properties", "faults")
                                        .contains(name);
                    })
                    .toList());
            for (Path file : state) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<String> read(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.createDirectories(folder);
        Path fresh = folder.resolve(name + ".new");
        Files.write(fresh, lines, StandardCharsets.UTF_8);
        Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String line(ProcessHandle process) {
        return process.pid() + " " + started(process);
    }

    private static Optional<ProcessHandle> alive(String line) {
        String[] parts = line.split(" ");
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> Long.toString(started(process)).equals(parts[1]));
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
