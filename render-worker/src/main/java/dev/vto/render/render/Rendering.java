package dev.vto.render.render;

import dev.vto.platform.job.Job;
import dev.vto.platform.queue.Disposition;
import dev.vto.platform.tryon.TryOnParameters;
import dev.vto.render.capacity.Room;
import dev.vto.render.claim.Held;
import dev.vto.render.claim.LeaseKeeper;
import dev.vto.render.claim.RenderConfig;
import dev.vto.render.claim.Stopped;
import dev.vto.render.engine.Engine;
import dev.vto.render.engine.Garment;
import dev.vto.render.engine.TryOnRequest;
import dev.vto.render.media.Fetching;
import dev.vto.render.media.InputPictures;
import dev.vto.render.media.UnusableInput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** One attempt at a job that this worker holds, from the claimed row to an ending. */
@Singleton
final class Rendering {
    private static final Logger LOG = Logger.getLogger(Rendering.class);

    private final Engine engine;
    private final EngineCalls calls;
    private final Completion completion;
    private final LeaseKeeper keeper;
    private final RenderMetrics metrics;
    private final RenderConfig config;
    private final Clock clock;

    @Inject
    Rendering(
            Engine engine,
            EngineCalls calls,
            Completion completion,
            LeaseKeeper keeper,
            RenderMetrics metrics,
            RenderConfig config,
            Clock clock) {
        this.engine = engine;
        this.calls = calls;
        this.completion = completion;
        this.keeper = keeper;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Runs the attempt.
     *
     * @param room for the pictures and what the engine will answer; at last the answer's alone
     * @return what becomes of the message
     * @throws Exception when S3 or a table does not answer; the job was handed back if that was possible
     */
    Disposition run(Held held, Fetching pictures, Room room) throws Exception {
        long begun = System.nanoTime();
        String outcome = "broken";
        try {
            Ending ending = attempt(held, pictures);
            if (ending instanceof Ending.Drawn drawn) {
                room.hold(drawn.rendered().bytes());
            }
            stopIfTold(ending, held.settle());
            outcome = switch (ending) {
                case Ending.Drawn _ -> "completed";
                case Ending.Adopted _ -> "adopted";
                case Ending.Failed failed -> failed.failure().code();
                case Ending.Later _ -> "later";
            };
            return end(held, ending);
        } catch (Exception e) {
            // whatever an interruption of ours made of the call in which it came
            Optional<Stopped.Reason> told = held.settle();
            if (e instanceof Stopped || told.isPresent()) {
                Stopped.Reason reason = e instanceof Stopped stopped ? stopped.reason() : told.get();
                outcome = reason.name().toLowerCase(Locale.ROOT);
                return stopped(held, reason);
            }
            outcome = "broken";
            handBackSoon(held);
            throw e;
        } finally {
            metrics.attempt(engine.name(), outcome, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private Ending attempt(Held held, Fetching pictures) throws Exception {
        Job job = held.job();
        // whoever adopts needs no pictures of the shopper's
        Optional<Ending> left = calls.left(job);
        if (left.isPresent()) {
            return left.get();
        }
        long begun = System.nanoTime();
        InputPictures.Fetched fetched;
        try {
            fetched = pictures.await();
        } catch (UnusableInput e) {
            return new Ending.Failed(e.failure());
        }
        metrics.phase("fetch", Duration.ofNanos(System.nanoTime() - begun));
        return calls.make(held, request(job.parameters(), fetched));
    }

    private static TryOnRequest request(TryOnParameters wishes, InputPictures.Fetched fetched) {
        return new TryOnRequest(
                fetched.person(),
                List.of(new Garment(fetched.garment(), wishes.garmentClass())),
                fetched.mask(),
                wishes,
                wishes.images(),
                wishes.seed());
    }

    private Disposition end(Held held, Ending ending) throws Exception {
        switch (ending) {
            case Ending.Drawn drawn -> completion.drawn(held, drawn);
            case Ending.Adopted adopted -> completion.adopted(held, adopted.set());
            case Ending.Failed failed -> completion.failed(held, failed.failure());
            case Ending.Later later -> {
                LOG.infof("Waits %s in its queue", later.pause());
                completion.handedBack(held, clock.instant().plus(later.pause()).plus(config.resendAfter()));
                return Disposition.again(later.pause());
            }
        }
        return Disposition.DONE;
    }

    private Disposition stopped(Held held, Stopped.Reason reason) {
        return switch (reason) {
            case LEASE_LOST -> {
                keeper.countLost();
                LOG.infof(
                        "Attempt %d ends without a result: the job is not ours any more",
                        held.job().attempt());
                yield Disposition.DONE;
            }
            case DRAINING -> {
                handBackSoon(held);
                yield Disposition.again(Duration.ZERO);
            }
        };
    }

    private void handBackSoon(Held held) {
        try {
            Instant due = clock.instant().plus(config.resendAfter());
            completion.handedBack(held, due);
            LOG.infof(
                    "Attempt %d ends early: the job was handed back", held.job().attempt());
        } catch (Stopped | RuntimeException e) {
            LOG.infof(
                    "Attempt %d ends early, and the job could not be handed back: %s",
                    held.job().attempt(), e);
        }
    }

    /* What is drawn is paid for: a worker that is told to go stores it all the same, for that is the shortest way to its end. */
    private static void stopIfTold(Ending ending, Optional<Stopped.Reason> told) throws Stopped {
        boolean paid = ending instanceof Ending.Drawn;
        if (told.isPresent() && !(paid && told.get() == Stopped.Reason.DRAINING)) {
            throw new Stopped(told.get());
        }
    }
}
