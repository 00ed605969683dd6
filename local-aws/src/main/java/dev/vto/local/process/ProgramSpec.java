package dev.vto.local.process;

import dev.vto.local.process.PortPlan.Part;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * A program of the platform as it is to be run.
 *
 * @param name for people, logs and {@code ./vto dev}
 * @param part whose port it answers on
 * @param command program and arguments
 * @param folder working directory
 * @param ready address that answers 200 when it is ready
 */
public record ProgramSpec(String name, Part part, List<String> command, Path folder, URI ready) {

    /** Copies the command. */
    public ProgramSpec {
        command = List.copyOf(command);
    }
}
