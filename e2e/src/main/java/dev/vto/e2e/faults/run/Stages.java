package dev.vto.e2e.faults.run;

import dev.vto.e2e.faults.stage.Cast;
import dev.vto.e2e.faults.stage.FaultStage;
import dev.vto.local.process.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private final List<FaultStage> stages = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** Starts so many, one after another. */
    static Stages start(Layout layout, Path folder, int count) throws IOException, InterruptedException {
        Stages all = new Stages();
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

    /** Plays these seeds, each on the stage that is free next; told one at a time. */
    void play(Seeds seeds, Consumer<Outcome> told) throws IOException, InterruptedException {
        List<Callable<Void>> plays = new ArrayList<>();
        for (int n = 0; n < stages.size(); n++) {
            Runs runs = new Runs(stages.get(n), folders.get(n));
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
