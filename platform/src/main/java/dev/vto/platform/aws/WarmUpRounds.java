package dev.vto.platform.aws;

import io.quarkus.runtime.ImageMode;

/** How often a warm-up goes through what every request goes through. */
public final class WarmUpRounds {
    private static final int TO_COMPILE = 20;

    private WarmUpRounds() {}

    /**
     * A JVM compiles on the way. For an executable it is 0: nothing is left to compile, and its readiness has opened the
     * connections.
     */
    public static int count() {
        return ImageMode.current() == ImageMode.JVM ? TO_COMPILE : 0;
    }
}
