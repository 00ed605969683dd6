package dev.vto.platform.aws;

import io.quarkus.runtime.ImageMode;
import java.time.Duration;

/**
 * How often a warm-up goes through what every request goes through. On a JVM, which compiles on the way, at least once, and no
 * longer than a start may take on a day when AWS is slow; in an executable never, for nothing is left to compile and its
 * readiness has opened the connections. For one thread.
 */
public final class WarmUpRounds {
    private static final int TO_COMPILE = 20;
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final int most;
    private final long end;
    private int begun;

    WarmUpRounds(int most, Duration longest) {
        this.most = most;
        this.end = System.nanoTime() + longest.toNanos();
    }

    /** Whether there is anything to warm up here. */
    public static boolean wanted() {
        return ImageMode.current() == ImageMode.JVM;
    }

    /** Begins now. */
    public static WarmUpRounds begin() {
        return new WarmUpRounds(wanted() ? TO_COMPILE : 0, LONGEST);
    }

    /** Whether there is one more. */
    public boolean next() {
        return begun < most && (begun++ == 0 || System.nanoTime() < end);
    }
}
