package dev.vto.platform.aws;

import io.quarkus.runtime.ImageMode;
import java.time.Duration;

/**
 * How often a warm-up goes through what every request goes through: at least once, and no longer than a start may take on a
 * day when AWS is slow. For one thread.
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

    /** Begins now. Once opens the connections, which is all that an executable needs; a JVM compiles on the way. */
    public static WarmUpRounds begin() {
        return new WarmUpRounds(ImageMode.current() == ImageMode.JVM ? TO_COMPILE : 1, LONGEST);
    }

    /** Whether there is one more. */
    public boolean next() {
        return begun++ == 0 || begun <= most && System.nanoTime() < end;
    }
}
