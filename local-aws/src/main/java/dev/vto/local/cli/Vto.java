package dev.vto.local.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The Java half of {@code ./vto}: what runs after JDK, Node and build were found in order. */
@Command(
        name = "vto",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            TryCommand.class,
            DevCommand.class,
            TrainCommand.class,
            BenchCommand.class,
            LoadCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Vto {

    private Vto() {}

    /** Runs one command. */
    public static void main(String[] arguments) {
        System.exit(run(new Vto(), arguments));
    }

    /**
     * Runs what picocli made a command of. Its failure is one line that says what to do next.
     *
     * @return the exit code: that of the command, 1 after a failure, 2 when it was called wrongly
     */
    public static int run(Object annotated, String... arguments) {
        CommandLine command = new CommandLine(annotated);
        command.setExecutionExceptionHandler((failure, line, result) -> {
            if (!Stopping.begun()) {
                line.getErr().println("vto: " + sentence(failure));
            }
            return 1;
        });
        command.setParameterExceptionHandler(Vto::usage);
        return command.execute(arguments);
    }

    private static int usage(ParameterException wrong, String[] arguments) {
        wrong.getCommandLine().getErr().println("vto: " + wrong.getMessage() + "; ./vto help shows how it is called");
        return 2;
    }

    private static String sentence(Exception failure) {
        return failure.getMessage() == null
                ? failure.toString()
                : failure.getMessage().replace('\n', ' ');
    }
}
