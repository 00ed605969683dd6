package dev.vto.render.render;

import dev.vto.render.engine.EngineConfig;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long a job waits for an engine that does not draw now: shortly in its worker's hands, longer in its queue. */
final class Waits {
    private static final Duration SPREAD = Duration.ofSeconds(2);

    /* no message can be delayed for longer; who comes too early is sent on */
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    private Waits() {}

    /**
     * Before another call of the same attempt.
     *
     * @param tries how many calls there were, from 1
     * @param asked what the engine asked for; zero where nothing
     */
    static Duration here(EngineConfig config, int tries, Duration asked) {
        return new Backoff(config.firstPause(), config.longestPause(), ThreadLocalRandom.current()).after(tries, asked);
    }

    /**
     * Before another attempt: at least a second, at most 15 minutes.
     *
     * @param attempts how many there were, from 1
     * @param asked what the engine asked for; zero where nothing
     */
    static Duration inQueue(EngineConfig config, int attempts, Duration asked) {
        return delay(new Backoff(config.firstWait(), config.longestWait(), ThreadLocalRandom.current())
                .after(attempts, asked));
    }

    /** Before the first attempt, while the engine asks not to be called: at least a second, at most 15 minutes. */
    static Duration untilOpen(Duration closed) {
        return delay(new Backoff(SPREAD, SPREAD, ThreadLocalRandom.current()).after(1, closed));
    }

    /* whole seconds are waited, so one more than would do */
    private static Duration delay(Duration time) {
        Duration pause = time.plusSeconds(1);
        return pause.compareTo(LONGEST_DELAY) < 0 ? pause : LONGEST_DELAY;
    }
}
