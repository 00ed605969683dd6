package dev.vto.platform.job.sim;

import java.time.Instant;

/** A pod: it may be killed, started anew with nothing remembered, or paused; and its clock is a little wrong. */
abstract class Process {
    private static final int CLOCK_OFF_MS = 2_000;

    protected final World world;
    private final long clockOff;
    private long life = 1;
    private boolean running = true;
    private long pausedUntil;

    Process(World world) {
        this.world = world;
        this.clockOff = world.time.between(-CLOCK_OFF_MS, CLOCK_OFF_MS);
    }

    /** Begins all that a fresh pod does. */
    abstract void start();

    /** The time as this pod has it. */
    final Instant clock() {
        return world.time.instant().plusMillis(clockOff);
    }

    final void after(long delay, Runnable action) {
        world.time.after(this, delay, action);
    }

    final boolean running() {
        return running;
    }

    final boolean lives(long then) {
        return running && life == then;
    }

    final long life() {
        return life;
    }

    final long pausedUntil() {
        return pausedUntil;
    }

    final void kill() {
        running = false;
        life++;
        pausedUntil = 0;
        killed();
    }

    /** What others notice at once. */
    void killed() {}

    final void restart() {
        if (!running) {
            running = true;
            start();
        }
    }

    final void pause(long ms) {
        pausedUntil = Math.max(pausedUntil, world.time.now() + ms);
    }
}
