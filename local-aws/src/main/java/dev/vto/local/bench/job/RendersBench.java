package dev.vto.local.bench.job;

import dev.vto.local.bench.Bench;
import dev.vto.local.bench.Setting;
import dev.vto.local.bench.figure.Aim;
import dev.vto.local.bench.figure.Figure;
import dev.vto.local.bench.stage.Resident;
import dev.vto.local.bench.stage.Stage;
import dev.vto.local.bench.submit.SubmitCount;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A worker's memory with many renders of large pictures in flight; pictures of the same size come back. */
public final class RendersBench implements Bench {
    private static final int RENDERS = 48;
    private static final int PICTURE = 2_000_000;
    private static final Duration ENGINE = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final double RATE = 24;
    private static final double KB_PER_MB = 1_000_000 / 1024.0;
    private static final Pattern IN_WORK = Pattern.compile("vto_render_slots\\{[^}]*state=\"used\"[^}]*} ([0-9.E]+)");
    private static final Map<String, String> ROOM_FOR_ALL =
            Map.of("vto.render.slots", Integer.toString(RENDERS), "vto.render.memory", "416M");

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "renders";
    }

    @Override
    public List<Figure> measure(Setting setting) throws IOException, InterruptedException {
        List<Double> memory = new ArrayList<>();
        List<Double> inWork = new ArrayList<>();
        try (Stage stage = Stage.open(setting, ROOM_FOR_ALL, Map.of());
                JobLoad load = JobLoad.start(setting, stage, stage.look(PICTURE), List.of(Stage.GATEWAY))) {
            stage.engine(Duration.ofMillis(50), PICTURE);
            load.awaitEnds(load.submit(RATE, Duration.ofSeconds(2)), PATIENCE);
            stage.engine(ENGINE, PICTURE);
            for (int run = 1; run <= setting.runs(); run++) {
                setting.progress().accept("renders: run %d of %d, %d at once".formatted(run, setting.runs(), RENDERS));
                Watch watch = new Watch(stage);
                Thread watching = Thread.ofVirtual().start(watch);
                SubmitCount submitted = load.submit(RATE, Duration.ofMillis((long) (1000 * RENDERS / RATE)));
                load.awaitEnds(submitted, PATIENCE);
                watching.interrupt();
                watching.join();
                watch.rethrow();
                memory.add(watch.kilobytes / KB_PER_MB);
                inWork.add(watch.inWork);
            }
        }
        return List.of(
                new Figure(
                        name(), "a worker's resident memory at most, pictures of 2 MB", "MB", Aim.atMost(512), memory),
                new Figure(name(), "jobs in work at most meanwhile", "", null, inWork));
    }

    /* The most that is seen of one worker. */
    private final class Watch implements Runnable {
        private final long pid;
        private final URI metrics;
        private volatile long kilobytes;
        private volatile double inWork;
        private volatile IOException failure;

        Watch(Stage stage) {
            this.pid = stage.platform().program(Stage.WORKER).handle().pid();
            this.metrics = stage.platform().address(Stage.WORKER).resolve("/q/metrics");
        }

        @Override
        public void run() {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    kilobytes = Math.max(kilobytes, Resident.of(pid).all());
                    inWork = Math.max(inWork, used());
                    Thread.sleep(POLL);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                failure = e;
            }
        }

        private double used() throws IOException, InterruptedException {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(metrics).timeout(PATIENCE).build(), BodyHandlers.ofString());
            Matcher used = IN_WORK.matcher(answer.body());
            if (!used.find()) {
                throw new IOException("the worker's metrics were answered %d without the slots that are used"
                        .formatted(answer.statusCode()));
            }
            return Double.parseDouble(used.group(1));
        }

        /* What was seen before it failed is less than the most. */
        void rethrow() throws IOException {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
