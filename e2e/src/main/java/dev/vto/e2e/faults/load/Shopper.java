package dev.vto.e2e.faults.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.e2e.faults.follow.Connection;
import dev.vto.e2e.faults.follow.Followed;
import dev.vto.e2e.faults.journal.Journal;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** One shopper: what it does is drawn from its seed, what it is answered decides how it goes on. */
final class Shopper implements AutoCloseable {
    private static final int MOST_RETRIES = 8;
    private final String name;
    private final long pauseMs;
    private final Predicate<String> fetches;
    private final Catalogue catalogue;
    private final AtomicInteger seeds;
    private final Random random;
    private final HttpClient http;
    private final Api api;
    private final Followed followed = new Followed();
    private final Connection connection;
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger underWay = new AtomicInteger();
    private final ObjectMapper json = new ObjectMapper();
    private final Thread thread;

    /* What a shopper does with one job. */
    private record Wish(String key, String body, boolean retry, boolean again, boolean other, long cancelAfterMs) {}

    /**
     * A shopper that begins at once.
     *
     * @param pause between two wishes, on average
     * @param fetches whether it downloads the pictures of this job
     */
    Shopper(
            String name,
            long seed,
            Duration pause,
            Predicate<String> fetches,
            Catalogue catalogue,
            AtomicInteger seeds,
            Pods pods,
            Journal journal) {
        this.name = name;
        this.pauseMs = pause.toMillis();
        this.fetches = fetches;
        this.catalogue = catalogue;
        this.seeds = seeds;
        this.random = new Random(seed ^ name.hashCode());
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(tasks)
                .build();
        this.api = new Api(name, http, pods, journal);
        this.connection = new Connection(name, http, pods.gateways(), journal, followed, this::frame, new Random());
        this.thread = Thread.ofVirtual().name(name).start(() -> submitAll(name + "-" + seed + "-"));
    }

    /** What was answered that no shopper should be. */
    Queue<String> complaints() {
        return complaints;
    }

    /** Submits no more. */
    void enough() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    /** Whether all its calls have ended and it has seen the end of each job that it submitted or was told of. */
    boolean satisfied() {
        return underWay.get() == 0 && followed.allEnded();
    }

    private void submitAll(String keys) {
        try {
            for (int n = 1; ; n++) {
                Thread.sleep(random.nextLong(pauseMs / 3, pauseMs * 5 / 3));
                Wish wish = new Wish(
                        keys + n,
                        body(1 + random.nextInt(2)),
                        random.nextInt(10) < 8,
                        random.nextInt(10) == 0,
                        random.nextInt(16) == 0,
                        random.nextInt(14) == 0 ? random.nextLong(1_500) : -1);
                task(() -> want(wish));
            }
        } catch (InterruptedException e) {
            // it has submitted enough
        }
    }

    private String body(int pictures) {
        ObjectNode body =
                json.createObjectNode().put("modelId", catalogue.modelId()).put("productId", catalogue.productId());
        body.putObject("parameters")
                .put("garmentClass", "UPPER_BODY")
                .put("seed", seeds.incrementAndGet())
                .put("numberOfImages", pictures);
        return body.toString();
    }

    private void want(Wish wish) throws InterruptedException {
        api.browse(catalogue.productId());
        Api.Answer answer = api.submit(wish.key(), wish.body());
        for (int retries = 0; wish.retry() && retries < MOST_RETRIES; retries++) {
            if (answer.outcome() != Api.Outcome.UNKNOWN) {
                break;
            }
            Thread.sleep(ThreadLocalRandom.current().nextLong(1_000));
            answer = api.submit(wish.key(), wish.body());
        }
        if (answer.outcome() == Api.Outcome.OK) {
            follow(answer.body().path("id").asText(), wish);
        } else if (answer.outcome() == Api.Outcome.FAILED) {
            complaints.add(name + " was refused " + wish.key() + ": " + answer.body());
        }
    }

    private void follow(String job, Wish wish) {
        if (followed.add(job)) {
            connection.subscribe(job);
        }
        task(() -> look(job));
        if (wish.again()) {
            task(() -> api.submit(wish.key(), wish.body()));
        }
        if (wish.other()) {
            task(() -> reuse(wish));
        }
        if (wish.cancelAfterMs() >= 0) {
            task(() -> {
                Thread.sleep(wish.cancelAfterMs());
                api.cancel(job);
            });
        }
    }

    private void reuse(Wish wish) throws InterruptedException {
        Api.Answer answer = api.submit(wish.key(), body(1));
        if (answer.outcome() == Api.Outcome.OK) {
            complaints.add(name + " used the key " + wish.key() + " for another request, which was taken");
        }
    }

    private void look(String job) throws InterruptedException {
        for (int n = 0; n < 2; n++) {
            Thread.sleep(ThreadLocalRandom.current().nextLong(200, 2_000));
            Api.Answer answer = api.get(job);
            if (answer.outcome() == Api.Outcome.FAILED) {
                complaints.add(name + " asked for its job " + job + " and was answered " + answer.status());
            }
        }
    }

    private void frame(JsonNode frame) {
        if (frame.path("type").asText().equals("error")) {
            trouble(frame);
        } else if (followed.sawEnd(frame)) {
            String job = frame.path("id").asText();
            if (fetches.test(job)) {
                frame.at("/result/urls").forEach(url -> task(() -> api.download(job, url.asText())));
            }
        }
    }

    private void trouble(JsonNode frame) {
        if (frame.path("code").asText().equals("unavailable")) {
            task(() -> {
                Thread.sleep(500);
                frame.path("jobIds").forEach(job -> connection.subscribe(job.asText()));
            });
        } else {
            complaints.add(name + " was told on its socket: " + frame);
        }
    }

    private interface Task {
        void run() throws InterruptedException;
    }

    private void task(Task task) {
        underWay.incrementAndGet();
        try {
            tasks.execute(() -> {
                try {
                    task.run();
                } catch (InterruptedException e) {
                    // the run has ended
                } finally {
                    underWay.decrementAndGet();
                }
            });
        } catch (RejectedExecutionException e) {
            underWay.decrementAndGet();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        connection.close();
        http.shutdownNow();
        tasks.shutdownNow();
    }
}
