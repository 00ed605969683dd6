package dev.vto.local.bench.job;

import dev.vto.local.bench.Bench;
import dev.vto.local.bench.Setting;
import dev.vto.local.bench.figure.Aim;
import dev.vto.local.bench.figure.Figure;
import dev.vto.local.bench.figure.Spread;
import dev.vto.local.bench.stage.Stage;
import dev.vto.local.bench.stage.StandIns;
import dev.vto.local.bench.submit.SubmitCount;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From a job's acceptance to its push, without the engine: what the platform itself makes a shopper wait. */
public final class PushedBench implements Bench {
    private static final Duration ENGINE = Duration.ofMillis(500);
    private static final int PICTURE = 300_000;
    private static final double SELDOM = 1;
    private static final double OFTEN = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double TAIL = 0.99;
    private static final double GAIN = 0.9;
    private static final int ROUNDS_WITHOUT_GAIN = 2;
    private static final int MOST_ROUNDS = 12;

    @Override
    public String name() {
        return "pushed";
    }

    @Override
    public List<Figure> measure(Setting setting) throws IOException, InterruptedException {
        List<Double> seldomMiddle = new ArrayList<>();
        List<Double> seldomTail = new ArrayList<>();
        List<Double> oftenMiddle = new ArrayList<>();
        List<Double> oftenTail = new ArrayList<>();
        try (Stage stage = Stage.open(setting, Map.of(), Map.of());
                JobLoad load = JobLoad.start(setting, stage, stage.look(PICTURE), List.of(Stage.GATEWAY))) {
            stage.engine(ENGINE, PICTURE);
            setting.progress().accept("pushed: warming up");
            StandIns.warmUp(stage.platform(), PICTURE, setting.load());
            warmUp(load, setting);
            for (int run = 1; run <= setting.runs(); run++) {
                setting.progress().accept("pushed: run %d of %d".formatted(run, setting.runs()));
                Spread seldom = once(load, SELDOM, setting.load());
                seldomMiddle.add(seldom.median());
                seldomTail.add(seldom.percentile(TAIL));
                Spread often = once(load, OFTEN, setting.load());
                oftenMiddle.add(often.median());
                oftenTail.add(often.percentile(TAIL));
            }
        }
        return List.of(
                new Figure(name(), "accepted to pushed without the engine, 1 job/s, p50", "ms", null, seldomMiddle),
                new Figure(name(), "accepted to pushed without the engine, 1 job/s, p99", "ms", null, seldomTail),
                new Figure(
                        name(),
                        "accepted to pushed without the engine, 10 jobs/s, p50",
                        "ms",
                        Aim.atMost(50),
                        oftenMiddle),
                new Figure(
                        name(),
                        "accepted to pushed without the engine, 10 jobs/s, p99",
                        "ms",
                        Aim.atMost(200),
                        oftenTail));
    }

    /*
     * Slowly first: while much is still being compiled, the full rate would pile up. Then until it gets no faster: what the services
     * have done by then is some hundred jobs, and a JVM compiles most of it only after thousands of calls.
     */
    private static void warmUp(JobLoad load, Setting setting) throws IOException, InterruptedException {
        Duration time = setting.load();
        once(load, OFTEN / 5, time.dividedBy(2));
        once(load, OFTEN / 2, time.dividedBy(2));
        double best = Double.MAX_VALUE;
        int slower = 0;
        for (int round = 1; slower < ROUNDS_WITHOUT_GAIN && round <= MOST_ROUNDS; round++) {
            double median = once(load, OFTEN, time).median();
            setting.progress()
                    .accept("pushed: warming up, %d of at most %d rounds: %.0f ms"
                            .formatted(round, MOST_ROUNDS, median));
            slower = median < best * GAIN ? 0 : slower + 1;
            best = Math.min(best, median);
        }
    }

    private static Spread once(JobLoad load, double rate, Duration time) throws IOException, InterruptedException {
        SubmitCount submitted = load.submit(rate, time);
        return new Spread(load.pushed(submitted, load.awaitEnds(submitted, PATIENCE)));
    }
}
