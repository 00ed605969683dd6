package dev.vto.e2e.faults.run;

import dev.vto.e2e.faults.stage.FaultStage;
import dev.vto.local.process.Layout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program behind {@code ./vto test --faults}. */
@Command(name = "./vto test --faults")
public final class FaultTest implements Callable<Integer> {
    @Option(names = "--faults", required = true, paramLabel = "SEED")
    private long seed;

    @Option(names = "--runs", defaultValue = "1")
    private int runs;

    private FaultTest() {}

    /** Runs it; its failure is one line that says what to do next, or a line for each promise that was not kept. */
    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new FaultTest());
        command.setExecutionExceptionHandler((failure, line, _) -> {
            failure.printStackTrace();
            return 1;
        });
        System.exit(command.execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Layout layout = Layout.here();
        Path folder = layout.root().resolve("e2e/target/faults");
        try (FaultStage stage = FaultStage.start(layout, folder)) {
            Thread leave = new Thread(stage::close);
            Runtime.getRuntime().addShutdownHook(leave);
            for (long next = seed; next < seed + runs; next++) {
                long begun = System.nanoTime();
                List<String> wrong = new FaultRun(stage, next, folder.resolve(Long.toString(next))).play();
                System.out.println(next + " " + (System.nanoTime() - begun) / 1_000_000 + " ms " + wrong);
            }
            Runtime.getRuntime().removeShutdownHook(leave);
        }
        return 0;
    }
}
