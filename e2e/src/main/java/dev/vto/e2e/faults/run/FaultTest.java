package dev.vto.e2e.faults.run;

import dev.vto.local.cli.Vto;
import dev.vto.local.process.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program behind {@code ./vto test --faults}. */
@Command(name = "./vto test --faults")
public final class FaultTest implements Callable<Integer> {
    /* So many take long enough for the thorough compiler to be worth its work, above all on the stand-ins. */
    private static final int MANY = 10;

    @Option(names = "--faults", required = true, paramLabel = "SEED")
    private long seed;

    @Option(names = "--runs", defaultValue = "1")
    private int runs;

    /* Where the machine has processors for it: promises about time break on one that is overloaded. */
    @Option(names = "--at-once", defaultValue = "1")
    private int atOnce;

    @Option(names = "--json")
    private Path json;

    @Option(names = "--markdown")
    private Path markdown;

    @Option(names = "--native", hidden = true)
    private boolean executables;

    private FaultTest() {}

    /** Runs it; its failure is one line that says what to do next, or what was broken and how to see it again. */
    public static void main(String[] arguments) {
        System.exit(Vto.run(new FaultTest(), arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (runs < 1 || atOnce < 1) {
            throw new IOException(
                    "--runs is %d and --at-once %d; at least 1 is needed of both".formatted(runs, atOnce));
        }
        boolean many = runs >= MANY;
        Layout layout = many ? Layout.here().forLoad(Map.of()) : Layout.here();
        Path folder = Files.createDirectories(layout.root().resolve("e2e/target/faults"));
        say("starting one catalog-service and two of each other service; their logs: "
                + layout.root().relativize(folder) + "/logs");
        List<Outcome> outcomes = new ArrayList<>();
        List<Outcome> brokenWarmUps = new ArrayList<>();
        try (Stages stages = Stages.start(layout, folder, atOnce, many)) {
            Consumer<Outcome> warmUps = warm -> {
                tell(warm, "without any fault");
                if (!warm.broken().isEmpty()) {
                    brokenWarmUps.add(warm);
                }
            };
            stages.play(new Seeds(seed, runs), warmUps, outcome -> {
                tell(outcome, "again: " + command(outcome.seed()));
                if (outcome.counts()) {
                    outcomes.add(outcome);
                }
            });
        } finally {
            outcomes.sort(Comparator.comparingLong(Outcome::seed));
            keep(outcomes);
        }
        long broken = brokenWarmUps.size()
                + outcomes.stream().filter(run -> !run.broken().isEmpty()).count();
        if (outcomes.size() < runs) {
            say("only " + outcomes.size() + " of " + runs
                    + " runs count: in the others no fault hit a job; take another seed");
        }
        say(broken == 0 ? outcomes.size() + " runs, every promise kept" : broken + " runs broke a promise");
        return broken == 0 && outcomes.size() == runs ? 0 : 1;
    }

    private void keep(List<Outcome> outcomes) throws IOException {
        if (json != null) {
            Files.writeString(json, FaultsPage.json(outcomes));
        }
        if (markdown != null) {
            Files.writeString(markdown, FaultsPage.markdown(outcomes, command()));
        }
    }

    private String command(long first) {
        return "./vto test" + (executables ? " --native" : "") + " --faults " + first;
    }

    private String command() {
        return command(seed) + " --runs " + runs + (atOnce == 1 ? "" : " --at-once " + atOnce);
    }

    private static void tell(Outcome outcome, String hint) {
        System.out.println(outcome.line());
        outcome.broken().forEach(what -> System.out.println("  " + what));
        if (!outcome.broken().isEmpty()) {
            System.out.println("  records and logs: " + outcome.folder());
            System.out.println("  " + hint);
        }
    }

    private static void say(String what) {
        System.out.println("vto: " + what);
    }
}
