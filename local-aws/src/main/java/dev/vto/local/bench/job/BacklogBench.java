package dev.vto.local.bench.job;

import dev.vto.local.bench.Bench;
import dev.vto.local.bench.Setting;
import dev.vto.local.bench.figure.Figure;
import dev.vto.local.bench.stage.Stage;
import dev.vto.local.bench.submit.SubmitCount;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** No worker for a while, then one: how long until all that has gathered is done and told. */
public final class BacklogBench implements Bench {
    private static final Duration ENGINE = Duration.ofMillis(500);
    private static final int PICTURE = 300_000;
    private static final double RATE = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "backlog";
    }

    @Override
    public List<Figure> measure(Setting setting) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        int jobs = (int) Math.round(RATE * setting.load().toMillis() / 1000);
        try (Stage stage = Stage.open(setting, Map.of(), Map.of());
                JobLoad load = JobLoad.start(setting, stage, stage.look(PICTURE), List.of(Stage.GATEWAY))) {
            stage.engine(ENGINE, PICTURE);
            for (int run = 1; run <= setting.runs(); run++) {
                setting.progress()
                        .accept("backlog: run %d of %d, %d jobs without a worker".formatted(run, setting.runs(), jobs));
                stage.platform().stop(Stage.WORKER);
                SubmitCount submitted = load.submit(RATE, setting.load());
                long begun = System.nanoTime();
                stage.platform().restart(Stage.WORKER);
                Map<?, ?> ends = load.awaitEnds(submitted, PATIENCE);
                long last = submitted.accepted().keySet().stream()
                        .mapToLong(job -> ((Number) ends.get(job)).longValue())
                        .max()
                        .orElse(begun);
                seconds.add((last - begun) / NANOS);
                rates.add(submitted.done() * NANOS / (last - begun));
            }
        }
        return List.of(
                new Figure(name(), jobs + " jobs, from the start of the worker to the last push", "s", null, seconds),
                new Figure(name(), "jobs drained, an engine call being 0.5 s", "a second", null, rates));
    }
}
