package dev.vto.render.render;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobFailure;
import dev.vto.platform.job.message.JobMessages;
import dev.vto.platform.job.move.JobMachine;
import dev.vto.render.claim.Held;
import dev.vto.render.claim.Stopped;
import dev.vto.render.engine.Engine;
import dev.vto.render.media.Leftovers;
import dev.vto.render.media.ResultObjects;
import dev.vto.render.media.ResultSet;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/** Ends a job that this worker holds, and tells the gateways at once. */
@Singleton
public final class Completion {
    private static final Logger LOG = Logger.getLogger(Completion.class);

    private final Engine engine;
    private final ResultObjects results;
    private final Leftovers leftovers;
    private final JobMachine machine;
    private final JobMessages messages;
    private final RenderMetrics metrics;
    private final Clock clock;

    @Inject
    Completion(
            Engine engine,
            ResultObjects results,
            Leftovers leftovers,
            JobMachine machine,
            JobMessages messages,
            RenderMetrics metrics,
            Clock clock) {
        this.engine = engine;
        this.results = results;
        this.leftovers = leftovers;
        this.machine = machine;
        this.messages = messages;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Stores what the engine drew, and finishes with it.
     *
     * @throws Stopped when the job is somebody else's; nothing of this attempt is shown then
     * @throws Exception when S3 or the table does not answer
     */
    void drawn(Held held, Ending.Drawn drawn) throws Exception {
        ensureNotLost(held);
        long begun = System.nanoTime();
        ResultSet set = results.plan(held.job(), engine.name(), drawn.rendered(), drawn.at());
        results.store(held.job(), engine.name(), drawn.rendered(), drawn.at());
        metrics.phase("store", Duration.ofNanos(System.nanoTime() - begun));
        try {
            completed(held, set);
        } catch (Stopped e) {
            leftovers.afterLosing(held.job().id(), set.keys());
            throw e;
        }
    }

    /* What was paid for is stored even when the table does not answer: whoever takes the job next adopts it. */
    private static void ensureNotLost(Held held) throws Stopped {
        try {
            held.ensureHeld();
        } catch (SdkException e) {
            LOG.warnf("Nobody knows whether the lease still holds; the pictures are stored all the same: %s", e);
        }
    }

    /**
     * Finishes with pictures that an earlier attempt stored.
     *
     * @throws Stopped when the job is somebody else's
     */
    public void adopted(Held held, ResultSet set) throws Stopped {
        completed(held, set);
        metrics.adopted();
        LOG.infof(
                "Adopted %d pictures of an earlier attempt",
                set.result().pictures().size());
    }

    /** Ends the job without pictures. */
    void failed(Held held, JobFailure failure) throws Stopped {
        held.advance(job -> machine.fail(job, held.token(), failure, clock.instant()));
        tell(held.job());
        tidy(held.job());
        LOG.infof("Ended as %s: %s", failure.code(), failure.message());
    }

    /** Gives the job back; whoever is woken at that time, or later, takes it. */
    void handedBack(Held held, Instant dueAt) throws Stopped {
        held.advance(job -> machine.handBack(job, held.token(), dueAt, clock.instant()));
        Job back = held.job();
        messages.inBackground(back, () -> messages.changed(back));
    }

    private void completed(Held held, ResultSet set) throws Stopped {
        long begun = System.nanoTime();
        held.advance(job -> machine.complete(job, held.token(), set.result(), set.renderedAt(), clock.instant()));
        Job done = held.job();
        tell(done);
        metrics.phase("finish", Duration.ofNanos(System.nanoTime() - begun));
        tidy(done);
    }

    private void tidy(Job done) {
        if (done.attempt() > 1) {
            messages.inBackground(done, () -> leftovers.afterFinishing(done));
        }
    }

    /* Before anything else, the deletion of the message included: the shopper waits for this. */
    private void tell(Job job) {
        try {
            messages.changed(job);
        } catch (SdkException e) {
            LOG.warnf("The gateways were not told; they read the row within seconds: %s", e);
        }
    }
}
