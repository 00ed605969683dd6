package dev.vto.jobs.work;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Who works, of those who want to: so many at a time, in the order in which they came. Thread-safe. */
public final class Turns {
    private final int most;
    private final Semaphore free;

    /** So many at a time, from 1. */
    public Turns(int most) {
        this.most = most;
        this.free = new Semaphore(most, true);
    }

    /** Leave to work, once. */
    public final class Turn {
        private final AtomicBoolean over = new AtomicBoolean();

        private Turn() {}

        /** Lets another one work; the second time nothing. */
        public void giveBack() {
            if (over.compareAndSet(false, true)) {
                free.release();
            }
        }
    }

    /** A turn, or nothing where none is free within the time, or the thread is interrupted. */
    public Optional<Turn> await(Duration atMost) {
        try {
            return free.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS) ? Optional.of(new Turn()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** How many work. */
    public int taken() {
        return most - free.availablePermits();
    }
}
