package dev.vto.notify.route;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of pods that were not reached: since when, and until when they are left alone. Thread-safe. */
final class Peers {
    private final Duration rest;
    private final Map<String, Unreached> unreached = new ConcurrentHashMap<>();

    private record Unreached(Instant since, Instant restsUntil) {}

    /**
     * All are taken to be reachable.
     *
     * @param rest how long one that was not reached is left alone
     */
    Peers(Duration rest) {
        this.rest = rest;
    }

    /** Whether it is left alone now. */
    boolean rests(String node, Instant now) {
        Unreached state = unreached.get(node);
        return state != null && now.isBefore(state.restsUntil());
    }

    /** It answered. */
    void reached(String node) {
        unreached.remove(node);
    }

    /** It did not, at this time. */
    void notReached(String node, Instant now) {
        unreached.merge(
                node,
                new Unreached(now, now.plus(rest)),
                (before, next) -> new Unreached(before.since(), next.restsUntil()));
    }

    /** Those that did not answer when last tried and have rested. */
    List<String> toBeTried(Instant now) {
        return unreached.keySet().stream().filter(node -> !rests(node, now)).toList();
    }

    /** Whether it did not answer at any time since then. */
    boolean unreachedSince(String node, Instant then) {
        Unreached state = unreached.get(node);
        return state != null && !state.since().isAfter(then);
    }
}
