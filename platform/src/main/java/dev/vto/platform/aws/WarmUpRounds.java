package dev.vto.platform.aws;

import io.quarkus.runtime.ImageMode;

/** How often a warm-up goes through what every request goes through. */
public final class WarmUpRounds {
    private static final int TO_COMPILE = 20;

    private WarmUpRounds() {}

    /** Once opens the connections, which is all that an executable needs; a JVM compiles on the way. */
    public static int count() {
        return ImageMode.current() == ImageMode.JVM ? TO_COMPILE : 1;
    }
}
