package dev.vto.local.cli;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether somebody has asked this program to stop; what then fails is no failure to report. */
final class Stopping {
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private Stopping() {}

    static void begin() {
        BEGUN.set(true);
    }

    static boolean begun() {
        return BEGUN.get();
    }
}
