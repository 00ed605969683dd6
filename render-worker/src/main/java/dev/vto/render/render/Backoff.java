package dev.vto.render.render;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses between tries: doubling, with full jitter, and never shorter than the engine asks.
 *
 * @param first the most before the second try
 * @param longest the most before any
 * @param random where chance comes from
 */
public record Backoff(Duration first, Duration longest, RandomGenerator random) {
    private static final int MOST_DOUBLINGS = 20;

    /**
     * The pause after a try.
     *
     * @param tries how many there were, from 1
     * @param asked what the engine asked for; zero where nothing
     */
    public Duration after(int tries, Duration asked) {
        Duration doubled = first.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        Duration most = doubled.compareTo(longest) < 0 ? doubled : longest;
        Duration jittered = Duration.ofMillis((long) (random.nextDouble() * most.toMillis()));
        return asked.plus(jittered);
    }
}
