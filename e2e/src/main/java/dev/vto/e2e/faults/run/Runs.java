package dev.vto.e2e.faults.run;

import dev.vto.e2e.faults.check.Checker;
import dev.vto.e2e.faults.check.Limits;
import dev.vto.e2e.faults.check.Report;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.HistoryReader;
import dev.vto.e2e.faults.rule.Violation;
import dev.vto.e2e.faults.stage.FaultStage;
import dev.vto.e2e.faults.stage.LogMarks;
import dev.vto.e2e.faults.stage.Profile;
import dev.vto.e2e.faults.trouble.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Plays runs one after another on the same processes, and judges each by its records. */
public final class Runs {
    /* How long after its end a client with a socket is told: a few re-reads. */
    private static final int REREADS = 5;

    private final FaultStage stage;
    private final Path folder;
    private final Checker checker;

    /**
     * Runs on this stage.
     *
     * @param folder gets a folder for each run
     */
    public Runs(FaultStage stage, Path folder) {
        this.stage = stage;
        this.folder = folder;
        Profile times = stage.profile();
        this.checker = new Checker(Limits.of(
                times.grace(), times.deadline(), times.sweep(), times.reread().multipliedBy(REREADS), times.resends()));
    }

    /**
     * Plays a run for each of these seeds.
     *
     * @param told of each run, those that do not count included
     * @return those that count
     */
    List<Outcome> play(Seeds seeds, Consumer<Outcome> told) throws IOException, InterruptedException {
        List<Outcome> counted = new ArrayList<>();
        for (OptionalLong seed = seeds.take(); seed.isPresent(); seed = seeds.take()) {
            Outcome outcome = play(seed.getAsLong());
            told.accept(outcome);
            if (outcome.counts()) {
                counted.add(outcome);
            } else {
                seeds.replace();
            }
        }
        return counted;
    }

    private Outcome play(long seed) throws IOException, InterruptedException {
        return play(Long.toString(seed), seed, new SeededFaults(stage, seed));
    }

    /**
     * Plays one. Its records are kept when something was broken.
     *
     * @param name of its folder and in reports
     * @param seed of what shoppers do
     */
    public Outcome play(String name, long seed, Trouble trouble) throws IOException, InterruptedException {
        Path records = Files.createDirectories(folder.resolve(name));
        LogMarks marks = LogMarks.of(stage.logs());
        long begun = System.nanoTime();
        List<String> complaints = new FaultRun(stage, trouble, seed, records).play();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        History history = history(records);
        List<Violation> violations = checker.check(history);
        Outcome outcome = new Outcome(
                seed,
                Report.of(name, history, violations),
                complaints,
                violations.stream().map(violation -> violation.text(history)).toList(),
                took,
                records);
        if (!outcome.broken().isEmpty()) {
            marks.copyWhatCameSince(records);
        }
        return outcome;
    }

    static History history(Path records) throws IOException {
        return HistoryReader.read(List.of(records.resolve(FaultRun.STAND_INS), records.resolve(FaultRun.CONDUCTOR)));
    }
}
