package dev.vto.platform.queue;

import java.util.concurrent.Semaphore;

/** Slots whose number does not change. */
final class FixedSlots implements Slots {
    private final Semaphore free;

    FixedSlots(int count) {
        this.free = new Semaphore(count);
    }

    @Override
    public int awaitFree(int most) throws InterruptedException {
        free.acquire();
        free.release();
        return Math.min(most, free.availablePermits());
    }

    @Override
    public void begin() {
        free.acquireUninterruptibly();
    }

    @Override
    public void end() {
        free.release();
    }
}
