package dev.vto.e2e.faults.rolling;

import dev.vto.e2e.faults.run.Outcome;
import dev.vto.e2e.faults.run.Runs;
import dev.vto.e2e.faults.stage.Cast;
import dev.vto.e2e.faults.stage.FaultStage;
import dev.vto.e2e.faults.trouble.Calm;
import dev.vto.local.cli.Vto;
import dev.vto.local.process.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program behind {@code ./vto test --rolling}. */
@Command(name = "./vto test --rolling")
public final class RollingTest implements Callable<Integer> {
    private static final long SEED = 1;
    private static final List<Calm> WARM_UP =
            List.of(new Calm(3, Duration.ofSeconds(20)), new Calm(8, Duration.ofSeconds(20)));

    @Option(names = "--rolling", required = true)
    private boolean rolling;

    @Option(names = "--native", hidden = true)
    private boolean executables;

    private RollingTest() {}

    /** Runs it; its failure is one line that says what to do next, or what shoppers noticed. */
    public static void main(String[] arguments) {
        System.exit(Vto.run(new RollingTest(), arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Layout layout = Layout.here();
        Path folder = Files.createDirectories(layout.root().resolve("e2e/target/rolling"));
        say("starting two of each service; their logs: " + layout.root().relativize(folder) + "/logs");
        List<String> noticed = play(layout, folder, RollingTest::say);
        noticed.forEach(System.out::println);
        say(noticed.isEmpty() ? "nobody noticed" : "noticed " + noticed.size() + " times; records and logs: " + folder);
        return noticed.isEmpty() ? 0 : 1;
    }

    /**
     * Replaces all.
     *
     * @param told of each step, and of the figures
     * @return what was noticed, a sentence each
     */
    static List<String> play(Layout layout, Path folder, Consumer<String> told)
            throws IOException, InterruptedException {
        try (FaultStage stage = FaultStage.start(layout.forLoad(Map.of()), Cast.OF_PAIRS, folder)) {
            Runs runs = new Runs(stage, folder);
            List<String> noticed = new ArrayList<>();
            for (Calm calm : WARM_UP) {
                told.accept("%.0f jobs a second for %d s, to warm up"
                        .formatted(calm.jobsASecond(), calm.length().toSeconds()));
                noticed.addAll(runs.play("warm-up-" + (int) calm.jobsASecond(), SEED, calm)
                        .broken());
            }
            Outcome outcome = runs.play(
                    "rolling", SEED, new RollingRestart(stage.names(), name -> told.accept("replacing " + name)));
            Unnoticed unnoticed = new Unnoticed(outcome.history());
            told.accept(outcome.line());
            told.accept(String.format(
                    Locale.ROOT,
                    "replaced %s; %.1f jobs a second, %d requests, %d sockets closed with 1001",
                    unnoticed.replaced(),
                    unnoticed.rate(),
                    unnoticed.requests(),
                    unnoticed.closed()));
            noticed.addAll(outcome.broken());
            noticed.addAll(unnoticed.sentences());
            return noticed;
        }
    }

    private static void say(String what) {
        System.out.println("vto: " + what);
    }
}
