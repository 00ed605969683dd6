package dev.vto.local.bench.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.local.bench.Setting;
import dev.vto.local.bench.crowd.CrowdOrder;
import dev.vto.local.bench.crowd.CrowdStatus;
import dev.vto.local.bench.stage.ClientProcess;
import dev.vto.local.bench.stage.Stage;
import dev.vto.local.bench.submit.SubmitCount;
import dev.vto.local.bench.submit.SubmitOrder;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Submits jobs at a fixed rate and notes when a socket is first told of each one's end. */
public final class JobLoad implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final double NANOS_PER_MS = 1e6;

    private final ClientProcess process;
    private final Stage stage;
    private final Stage.Look look;

    private JobLoad(ClientProcess process, Stage stage, Stage.Look look) {
        this.process = process;
        this.stage = stage;
        this.look = look;
    }

    /**
     * Starts a process with one socket.
     *
     * @param gateways where the socket is opened; the next when it has ended
     */
    public static JobLoad start(Setting setting, Stage stage, Stage.Look look, List<String> gateways)
            throws IOException {
        JobLoad load = new JobLoad(ClientProcess.start(setting, "bench-jobs"), stage, look);
        List<URI> addresses = gateways.stream().map(stage::sockets).toList();
        load.process.order("connect", new CrowdOrder(addresses, 1, 1, true, 0, true), CrowdStatus.class);
        return load;
    }

    /** Submits, and waits for the answers but not for the jobs. */
    public SubmitCount submit(double rate, Duration time) throws IOException {
        return process.order("paced", order(rate, time), SubmitCount.class);
    }

    /** The same, meanwhile. */
    public CompletableFuture<SubmitCount> begin(double rate, Duration time) {
        return process.begin("paced", order(rate, time), SubmitCount.class);
    }

    private SubmitOrder order(double rate, Duration time) {
        URI jobs = URI.create(
                "http://127.0.0.1:" + stage.platform().address(Stage.JOBS).getPort());
        return new SubmitOrder(jobs, null, null, look.model(), look.product(), rate, 0, time.toMillis() / 1000.0);
    }

    /**
     * Waits until the socket was told of the end of all of them; when of each, in ns.
     *
     * @throws IOException when that takes longer, or one of them ended otherwise than completed
     */
    public Map<?, ?> awaitEnds(SubmitCount submitted, Duration atMost) throws IOException, InterruptedException {
        if (submitted.failed() > 0) {
            throw new IOException(submitted.failed() + " submits failed, the first: " + submitted.failure());
        }
        long end = System.nanoTime() + atMost.toNanos();
        Map<?, ?> ends = process.order("ends", null, Map.class);
        while (!ends.keySet().containsAll(submitted.accepted().keySet())) {
            if (System.nanoTime() > end) {
                throw new IOException("of %d jobs only %d were told as ended within %d s"
                        .formatted(submitted.done(), ends.size(), atMost.toSeconds()));
            }
            Thread.sleep(POLL);
            ends = process.order("ends", null, Map.class);
        }
        assertCompleted(submitted);
        return ends;
    }

    /* A job that failed at once would be a fast one. */
    private void assertCompleted(SubmitCount submitted) throws IOException, InterruptedException {
        for (String job : submitted.accepted().keySet()) {
            String status = stage.shop().get("/v1/jobs/" + job).path("status").asText();
            if (!status.equals("completed")) {
                throw new IOException("job %s ended as %s; the logs in bench/ say why".formatted(job, status));
            }
        }
    }

    /** From a job's acceptance to its push without the time of its engine's call as the worker saw it, in ms, of each. */
    public List<Double> pushed(SubmitCount submitted, Map<?, ?> ends) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        for (Map.Entry<String, Long> job : submitted.accepted().entrySet()) {
            JsonNode timings = stage.shop().get("/v1/jobs/" + job.getKey()).path("timings");
            Duration engine = Duration.between(at(timings, "engine_called"), at(timings, "rendered"));
            long told = ((Number) ends.get(job.getKey())).longValue();
            times.add((told - job.getValue()) / NANOS_PER_MS - engine.toMillis());
        }
        return times;
    }

    private static Instant at(JsonNode timings, String moment) {
        return Instant.parse(timings.path(moment).asText());
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
