package dev.vto.render.capacity;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Bytes that are shared out in the order in which they are asked for, so that a large share does not starve behind small ones. A share
 * that is larger than all there is gets its turn when it is alone. Not thread-safe.
 */
final class Budget {
    private final long all;
    private final Deque<Share> waiting = new ArrayDeque<>();
    private long used;

    Budget(long all) {
        this.all = all;
    }

    /** So many bytes for one, in its hands or still waited for. */
    static final class Share {
        private long bytes;
        private boolean granted;

        private Share(long bytes) {
            this.bytes = bytes;
        }

        boolean granted() {
            return granted;
        }
    }

    /** Bytes in somebody's hands; more than all when shares have grown. */
    long used() {
        return used;
    }

    /** How many shares of this size would be granted at once; one at least when nothing is in use. */
    int room(long bytes) {
        if (!waiting.isEmpty()) {
            return 0;
        }
        int alone = used == 0 ? 1 : 0;
        return (int) Math.max(alone, Math.min(Integer.MAX_VALUE, (all - used) / bytes));
    }

    /** Asks for so many bytes, at least one. */
    Share ask(long bytes) {
        Share share = new Share(bytes);
        waiting.add(share);
        grant();
        return share;
    }

    /** It has turned out to be so many; those are granted, for they are there. */
    void resize(Share share, long bytes) {
        if (share.granted) {
            used += bytes - share.bytes;
            share.bytes = bytes;
            grant();
        }
    }

    /** Gives it back, or waits for it no more. Once is enough; again does nothing. */
    void end(Share share) {
        resize(share, 0);
        share.granted = false;
        waiting.remove(share);
        grant();
    }

    private void grant() {
        while (!waiting.isEmpty() && fits(waiting.element().bytes)) {
            Share next = waiting.remove();
            next.granted = true;
            used += next.bytes;
        }
    }

    private boolean fits(long bytes) {
        return used == 0 || used + bytes <= all;
    }
}
