package dev.vto.render.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.platform.aws.Names;
import dev.vto.platform.aws.QueueUrls;
import dev.vto.platform.aws.S3Address;
import dev.vto.platform.aws.VtoQueue;
import dev.vto.platform.aws.WarmUpRounds;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobInputs;
import dev.vto.platform.job.message.RenderMessage;
import dev.vto.platform.job.move.JobMachine;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.tryon.TryOnParameters;
import dev.vto.render.capacity.Capacity;
import dev.vto.render.capacity.Room;
import dev.vto.render.engine.Engine;
import dev.vto.render.media.Fetching;
import dev.vto.render.media.InputPictures;
import dev.vto.render.media.ResultObjects;
import dev.vto.render.media.UnusableInput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Does at start, for a job that does not exist, what would make the first real one slow: opens connections, loads
 * classes. Writes nothing: the move's condition fails, the pictures are missing.
 */
@Singleton
final class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final String NOBODY = "warm-up";

    private final ObjectMapper json;
    private final QueueUrls urls;
    private final JobStore jobs;
    private final JobMachine machine;
    private final Capacity capacity;
    private final InputPictures inputs;
    private final ResultObjects results;
    private final Engine engine;
    private final S3Address missing;
    private final Clock clock;

    @Inject
    WarmUp(
            ObjectMapper json,
            QueueUrls urls,
            JobStore jobs,
            JobMachine machine,
            Capacity capacity,
            InputPictures inputs,
            ResultObjects results,
            Engine engine,
            Names names,
            Clock clock) {
        this.json = json;
        this.urls = urls;
        this.jobs = jobs;
        this.machine = machine;
        this.capacity = capacity;
        this.inputs = inputs;
        this.results = results;
        this.engine = engine;
        this.missing = new S3Address(names.bucket(), NOBODY);
        this.clock = clock;
    }

    /** Takes a second or two, on a JVM only. What fails is logged: readiness, not this, says whether the service can work. */
    void run() {
        if (!WarmUpRounds.wanted()) {
            return;
        }
        long begun = System.nanoTime();
        List<Callable<?>> steps = List.of(this::queues, this::row, this::pictures);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> attempt(this::engine));
            steps.forEach(step -> threads.execute(() -> attempt(() -> {
                WarmUpRounds rounds = WarmUpRounds.begin();
                while (rounds.next()) {
                    step.call();
                }
                return null;
            })));
        }
        LOG.infof(
                "Warm after %d ms", Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private Object queues() throws Exception {
        urls.ask(VtoQueue.RENDER);
        urls.ask(VtoQueue.EVENTS);
        return json.readValue(json.writeValueAsString(new RenderMessage(NOBODY)), RenderMessage.class);
    }

    private Object row() {
        Job nobody = nobody(clock.instant());
        jobs.get(NOBODY);
        return machine.claim(nobody, NOBODY, clock.instant()).map(claimed -> jobs.move(nobody, claimed));
    }

    private Object pictures() throws Exception {
        results.complete(NOBODY);
        JobInputs missing = nobody(clock.instant()).inputs();
        try (Room room = capacity.room(InputPictures.count(missing), 0, Duration.ZERO)
                        .orElseThrow();
                Fetching fetching = inputs.begin(missing, room)) {
            return fetching.await();
        } catch (UnusableInput e) {
            return e;
        }
    }

    private Object engine() {
        engine.warmUp();
        return engine;
    }

    private Job nobody(Instant now) {
        return Job.accepted(
                NOBODY,
                OwnerKey.HOUSE,
                null,
                new JobInputs(NOBODY, missing, NOBODY, missing, null),
                TryOnParameters.DEFAULTS,
                NOBODY,
                now,
                now,
                now.plusSeconds(60),
                now);
    }

    private static void attempt(Callable<?> step) {
        try {
            step.call();
        } catch (Exception e) {
            LOG.warnf("A step of the warm-up failed: %s", e);
        }
    }
}
