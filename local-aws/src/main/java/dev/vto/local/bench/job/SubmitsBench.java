package dev.vto.local.bench.job;

import dev.vto.local.bench.Bench;
import dev.vto.local.bench.Setting;
import dev.vto.local.bench.figure.Aim;
import dev.vto.local.bench.figure.Figure;
import dev.vto.local.bench.stage.ClientProcess;
import dev.vto.local.bench.stage.JobRows;
import dev.vto.local.bench.stage.Stage;
import dev.vto.local.bench.stage.StandIns;
import dev.vto.local.bench.submit.SubmitCount;
import dev.vto.local.bench.submit.SubmitOrder;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Submits a second through job-service, against the calls of the store and the queues that they come to, made bare by a program of
 * their own. In turn, so that both meet the same machine. Nobody works on the jobs, and nobody sends for them again.
 */
public final class SubmitsBench implements Bench {
    private static final int PICTURE = 300_000;
    private static final int AT_ONCE = 16;
    private static final int MESSAGES_EACH = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(10);
    private static final Map<String, String> NOTHING_SENT_AGAIN = Map.of("vto.sweep.resend-after", "10m");

    @Override
    public String name() {
        return "submits";
    }

    @Override
    public List<Figure> measure(Setting setting) throws IOException, InterruptedException {
        List<Double> through = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> share = new ArrayList<>();
        try (Stage stage = Stage.open(setting, NOTHING_SENT_AGAIN, Map.of());
                JobRows rows = new JobRows(stage.platform());
                ClientProcess client = ClientProcess.start(setting, "bench-submits")) {
            Stage.Look look = stage.look(PICTURE);
            stage.platform().stop(Stage.WORKER);
            stage.platform().stop(Stage.GATEWAY);
            String template = waiting(stage, look);
            double seconds = setting.load().toMillis() / 2000.0;
            SubmitOrder order = new SubmitOrder(
                    URI.create("http://127.0.0.1:"
                            + stage.platform().address(Stage.JOBS).getPort()),
                    stage.platform().endpoints().toJson(),
                    template,
                    look.model(),
                    look.product(),
                    0,
                    AT_ONCE,
                    seconds);
            setting.progress().accept("submits: warming up");
            StandIns.warmUp(stage.platform(), PICTURE, setting.load());
            once("hurried", client, order, rows);
            once("bare", client, order, rows);
            for (int run = 1; run <= setting.runs(); run++) {
                setting.progress().accept("submits: run %d of %d".formatted(run, setting.runs()));
                double service = once("hurried", client, order, rows);
                double calls = once("bare", client, order, rows);
                through.add(service);
                bare.add(calls);
                share.add(100 * service / calls);
            }
        }
        return List.of(
                new Figure(name(), "through job-service, %d at once".formatted(AT_ONCE), "a second", null, through),
                new Figure(name(), "the same calls bare, %d at once".formatted(AT_ONCE), "a second", null, bare),
                new Figure(name(), "through job-service in the share of bare", "%", Aim.atLeast(50), share));
    }

    /* A job that nobody claims; its row is what bare calls write. */
    private static String waiting(Stage stage, Stage.Look look) throws IOException, InterruptedException {
        return stage.submit(look);
    }

    /* Submits a second; it is over when their messages are in the queues. */
    private static double once(String what, ClientProcess client, SubmitOrder order, JobRows rows)
            throws IOException, InterruptedException {
        long before = messages(rows);
        SubmitCount count = client.order(what, order, SubmitCount.class);
        if (count.failed() > 0) {
            throw new IOException("%d of %d submits failed (%s), the first: %s"
                    .formatted(count.failed(), count.failed() + count.done(), what, count.failure()));
        }
        long limit = System.nanoTime() + PATIENCE.toNanos();
        long end = count.endedAt();
        while (messages(rows) - before < (long) count.done() * MESSAGES_EACH) {
            if (System.nanoTime() > limit) {
                throw new IOException("messages of %d submits are missing (%s): %d of %d are there"
                        .formatted(count.done(), what, messages(rows) - before, count.done() * MESSAGES_EACH));
            }
            Thread.sleep(POLL);
            end = System.nanoTime();
        }
        return count.done() * 1e9 / (end - count.beganAt());
    }

    private static long messages(JobRows rows) {
        return rows.messages("vto-render") + rows.messages("vto-events");
    }
}
