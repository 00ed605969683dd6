package dev.vto.local.process;

import dev.vto.local.process.PortPlan.Part;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program of the platform as it is to be run.
 *
 * @param name for people, logs and {@code ./vto dev}
 * @param part whose port it answers on
 * @param command program and arguments
 * @param environment variables beside those of this process
 * @param folder working directory
 * @param ready how it tells that it is ready
 */
public record ProgramSpec(
        String name, Part part, List<String> command, Map<String, String> environment, Path folder, Ready ready) {

    /** Copies what could change. */
    public ProgramSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** How a program tells that it is ready. */
    public sealed interface Ready {}

    /** The address answers 200. */
    public record Answers(URI address) implements Ready {}

    /** The file is there; it was not before the start. */
    public record Writes(Path file) implements Ready {}
}
