package dev.vto.e2e.faults.run;

import dev.vto.e2e.faults.stage.Cast;
import dev.vto.e2e.faults.stage.FaultStage;
import dev.vto.e2e.faults.trouble.Calm;
import dev.vto.local.process.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** One stage or several, each with programs of its own, that play runs side by side. */
final class Stages implements AutoCloseable {
    private static final Calm WARM_UP = new Calm(3, Duration.ofSeconds(20));

    private final List<FaultStage> stages = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final boolean warmUp;

    private Stages(boolean warmUp) {
        this.warmUp = warmUp;
    }

    /**
     * Starts so many, one after another.
     *
     * @param warmUp whether each first plays a run without faults
     */
    static Stages start(Layout layout, Path folder, int count, boolean warmUp)
            throws IOException, InterruptedException {
        Stages all = new Stages(warmUp);
        try {
            for (int n = 1; n <= count; n++) {
                Path own = Files.createDirectories(count == 1 ? folder : folder.resolve("stage-" + n));
                all.folders.add(own);
                all.stages.add(FaultStage.start(layout, Cast.OF_FAULTS, own));
            }
            return all;
        } catch (IOException | InterruptedException | RuntimeException e) {
            all.close();
            throw e;
        }
    }

    /**
     * Plays these seeds, each on the stage that is free next. Before that the stages warm up, if they do, one after another: two
     * cold ones at a time keep no promise about time on two processors.
     *
     * @param warmUps are told what the stages' warm-ups came to
     * @param told what each seed came to, one at a time
     */
    void play(Seeds seeds, Consumer<Outcome> warmUps, Consumer<Outcome> told) throws IOException, InterruptedException {
        List<Callable<Void>> plays = new ArrayList<>();
        for (int n = 0; n < stages.size(); n++) {
            Runs runs = new Runs(stages.get(n), folders.get(n));
            if (warmUp) {
                warmUps.accept(runs.play("warm-up", 0, WARM_UP));
            }
            plays.add(() -> {
                try {
                    runs.play(seeds, outcome -> {
                        synchronized (seeds) {
                            told.accept(outcome);
                        }
                    });
                } finally {
                    // where one stage fails the others end with the run that they play
                    seeds.enough();
                }
                return null;
            });
        }
        for (Future<Void> played : threads.invokeAll(plays)) {
            try {
                played.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        stages.forEach(FaultStage::close);
    }
}
