package dev.vto.local.bench.socket;

import dev.vto.local.bench.Bench;
import dev.vto.local.bench.Setting;
import dev.vto.local.bench.crowd.CrowdStatus;
import dev.vto.local.bench.figure.Figure;
import dev.vto.local.bench.figure.Spread;
import dev.vto.local.bench.job.JobLoad;
import dev.vto.local.bench.stage.Clients;
import dev.vto.local.bench.stage.Stage;
import dev.vto.local.bench.stage.StandIns;
import dev.vto.local.bench.submit.SubmitCount;
import dev.vto.local.process.Program;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A gateway is told to stop under load, and another takes its clients: when the last has moved, and what jobs notice of it. */
public final class DrainBench implements Bench {
    /* All are one owner's as long as there is no sign-in: each event makes the gateway look through the rows of them all. */
    private static final int MOST_SOCKETS = 50;

    private static final int PICTURE = 300_000;
    private static final Duration ENGINE = Duration.ofMillis(500);
    private static final Duration DELAY = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double RATE = 10;

    /* Few: whoever moves is told all jobs of the last quarter of an hour. */
    private static final Duration FIRST_JOBS = Duration.ofSeconds(5);

    private static final int GOING_AWAY = 1001;
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public List<Figure> measure(Setting setting) throws IOException, InterruptedException {
        int sockets = Math.min(MOST_SOCKETS, setting.sockets());
        List<Double> moved = new ArrayList<>();
        List<Double> ended = new ArrayList<>();
        List<Double> otherwise = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        Map<String, String> delayed = new HashMap<>(Crowding.of(setting));
        delayed.put("quarkus.shutdown.delay", DELAY.toSeconds() + "S");
        try (Stage stage = Stage.open(setting, delayed, Crowding.HEAP)) {
            stage.engine(ENGINE, PICTURE);
            stage.secondGateway();
            Stage.Look look = stage.look(PICTURE);
            setting.progress().accept("drain: warming up");
            StandIns.warmUp(stage.platform(), PICTURE, setting.load());
            String present = Stage.GATEWAY;
            String other = Stage.GATEWAY_2;
            for (int run = 1; run <= setting.runs(); run++) {
                setting.progress().accept("drain: run %d of %d".formatted(run, setting.runs()));
                List<String> gateways = List.of(present, other);
                List<URI> addresses = gateways.stream().map(stage::sockets).toList();
                try (Clients clients = Clients.start(setting, "bench-drain");
                        JobLoad load = JobLoad.start(setting, stage, look, gateways)) {
                    clients.connect(addresses, sockets, true, 0);
                    load.awaitEnds(load.submit(RATE / 2, FIRST_JOBS), PATIENCE);
                    CompletableFuture<SubmitCount> submitting = load.begin(RATE, DELAY.plus(Duration.ofSeconds(5)));
                    long begun = System.nanoTime();
                    Program gateway = stage.platform().program(present);
                    gateway.terminate();
                    gateway.awaitEnd(PATIENCE);
                    ended.add((System.nanoTime() - begun) / NANOS);
                    CrowdStatus after = clients.await(PATIENCE, status -> status.open() == sockets);
                    SubmitCount submitted = submitting.join();
                    Spread pushed = new Spread(load.pushed(submitted, load.awaitEnds(submitted, PATIENCE)));
                    moved.add((after.resumedAt() - begun) / NANOS);
                    otherwise.add((double) sockets - after.closes().getOrDefault(GOING_AWAY, 0));
                    slowest.add(pushed.most());
                    stage.platform().restart(present);
                }
                String swapped = present;
                present = other;
                other = swapped;
            }
        }
        return List.of(
                new Figure(
                        name(),
                        "%d sockets, 10 jobs/s, delay %d s: from SIGTERM until the last client has moved"
                                .formatted(sockets, DELAY.toSeconds()),
                        "s",
                        null,
                        moved),
                new Figure(name(), "until the process has ended", "s", null, ended),
                new Figure(name(), "sockets closed otherwise than with 1001", "", null, otherwise),
                new Figure(name(), "slowest push meanwhile, without the engine", "ms", null, slowest));
    }
}
