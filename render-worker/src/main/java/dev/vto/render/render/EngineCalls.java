package dev.vto.render.render;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.message.JobMessages;
import dev.vto.platform.job.move.JobMachine;
import dev.vto.platform.job.rule.LostAnswerRule;
import dev.vto.render.capacity.Capacity;
import dev.vto.render.claim.Held;
import dev.vto.render.engine.Engine;
import dev.vto.render.engine.EngineConfig;
import dev.vto.render.engine.EngineFailure;
import dev.vto.render.engine.EngineOutcome;
import dev.vto.render.engine.TryOnRequest;
import dev.vto.render.media.ResultObjects;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Calls the engine for one attempt, as often as it makes sense. Each call is counted in the row first, and a call that
 * the engine refused is counted as such, so that a successor knows what may have been paid. Right before a call that may
 * be paid again, what an earlier one left is looked for: a worker that was paused may have stored it just now. A job that
 * was refused gives its slot up when more are in work than the engine keeps up with.
 */
@Singleton
final class EngineCalls {
    private static final Logger LOG = Logger.getLogger(EngineCalls.class);

    private final Engine engine;
    private final EngineConfig config;
    private final LostAnswerRule rule;
    private final Capacity capacity;
    private final ResultObjects results;
    private final JobMachine machine;
    private final JobMessages messages;
    private final RenderMetrics metrics;
    private final Clock clock;

    @Inject
    EngineCalls(
            Engine engine,
            EngineConfig config,
            Capacity capacity,
            ResultObjects results,
            JobMachine machine,
            JobMessages messages,
            RenderMetrics metrics,
            Clock clock) {
        this.engine = engine;
        this.config = config;
        this.rule = new LostAnswerRule(config.resends());
        this.capacity = capacity;
        this.results = results;
        this.machine = machine;
        this.messages = messages;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * The pictures that an earlier call for this job left behind, or nothing.
     *
     * @throws Exception when S3 does not answer
     */
    Optional<Ending> left(Job job) throws Exception {
        return job.chargeableCalls() == 0
                ? Optional.empty()
                : results.complete(job.id()).map(Ending.Adopted::new);
    }

    /** Calls until the attempt has an ending. */
    Ending make(Held held, TryOnRequest request) throws Exception {
        for (int tries = 1; ; tries++) {
            boolean permitted = rule.permitsCall(held.job());
            if (permitted && !waitedUntilOpen(held)) {
                return later(held, capacity.closedFor());
            }
            Optional<Ending> left = left(held.job());
            if (left.isPresent()) {
                return left.get();
            }
            if (!permitted) {
                return new Ending.Failed(FailureText.ANSWER_LOST);
            }
            if (!clock.instant().isBefore(held.job().deadlineAt())) {
                return later(held, Duration.ZERO);
            }
            EngineOutcome outcome = call(held, request);
            switch (outcome) {
                case EngineOutcome.Rendered rendered -> {
                    return new Ending.Drawn(rendered, clock.instant());
                }
                case EngineFailure.Permanent failure -> {
                    return new Ending.Failed(FailureText.of(failure));
                }
                case EngineFailure.Moderated failure -> {
                    return new Ending.Failed(FailureText.of(failure));
                }
                case EngineFailure.EngineGone failure -> {
                    return new Ending.Failed(FailureText.of(failure));
                }
                case EngineFailure.LostAnswer lost -> {
                    LOG.warnf("The engine's answer was lost: %s", lost.reason());
                    if (rule.permitsCall(held.job()) && !waited(held, tries, Duration.ZERO)) {
                        return later(held, Duration.ZERO);
                    }
                }
                case EngineFailure.Retryable failure -> {
                    LOG.warnf("The engine has trouble: %s", failure.reason());
                    if (!waitedAfterRefusal(held, tries, failure.retryAfter())) {
                        return later(held, failure.retryAfter());
                    }
                }
                case EngineFailure.Throttled failure -> {
                    LOG.info("The engine throttles");
                    if (!waitedAfterRefusal(held, tries, failure.retryAfter())) {
                        return later(held, failure.retryAfter());
                    }
                }
            }
        }
    }

    private EngineOutcome call(Held held, TryOnRequest request) throws Exception {
        Job counted = held.begin(job -> machine.engineCall(job, held.token(), clock.instant()));
        messages.inBackground(counted, () -> messages.changed(counted));
        long begun = System.nanoTime();
        long call = capacity.calling();
        EngineOutcome outcome = engine.render(request);
        capacity.called(call, outcome);
        metrics.engineCall(engine.name(), outcome.label(), Duration.ofNanos(System.nanoTime() - begun));
        return outcome;
    }

    /* The refused call is taken off the bill first: a worker that dies in the pause must not leave it in doubt. */
    private boolean waitedAfterRefusal(Held held, int tries, Duration asked) throws Exception {
        held.advance(job -> machine.engineRefused(job, held.token(), clock.instant()));
        return tries < config.tries() && !capacity.crowded() && waited(held, tries, asked);
    }

    /* What another call was told counts for this one as well, also where that was meanwhile. */
    private boolean waitedUntilOpen(Held held) throws Exception {
        for (Duration closed = capacity.closedFor(); !closed.isZero(); closed = capacity.closedFor()) {
            if (!waited(held, 1, closed)) {
                return false;
            }
        }
        return true;
    }

    private boolean waited(Held held, int tries, Duration asked) throws Exception {
        Duration pause = Waits.here(config, tries, asked);
        boolean here = pause.compareTo(config.longestPause()) <= 0
                && clock.instant().plus(pause).isBefore(held.job().deadlineAt());
        if (here) {
            held.pause(pause);
        }
        return here;
    }

    private Ending later(Held held, Duration asked) {
        return new Ending.Later(Waits.inQueue(config, held.job().attempt(), asked));
    }
}
