package dev.vto.notify.outbox;

import dev.vto.platform.job.Job;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits to be sent on one socket: one send in flight, in order of arrival, the states of one job as one entry with
 * the newest version. Nothing is dropped: a box that is full closes its socket. The versions of a job only rise.
 * Thread-safe; never waits for the network.
 */
public final class Outbox {
    /* A remembered version costs about 100 bytes; a forgotten one at worst repeats a state. */
    private static final int REMEMBERED = 4096;

    private final Wire wire;
    private final int most;
    private final Executor next;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final LinkedHashMap<Object, Outgoing> waiting = new LinkedHashMap<>();
    private final LinkedHashMap<String, Long> newest = new LinkedHashMap<>();
    private boolean begun;
    /* A thread goes on to send until a frame does not leave at once. */
    private boolean pumping;
    private boolean inFlight;
    private boolean closed;

    /** What became of something offered. */
    public enum Offer {
        /** It is sent, or waits. */
        TAKEN,
        /** It took the place of an older state of the same job. */
        COALESCED,
        /** The socket has been given this state or a newer one. */
        STALE,
        /** The socket is closed, or was closed now because the box was full. */
        CLOSED
    }

    /**
     * An empty box that does not send yet.
     *
     * @param wire where it sends
     * @param most how many entries may wait
     * @param next makes and sends what follows a completed send, unless the wire has it ready; not the thread of the network
     */
    public Outbox(Wire wire, int most, Executor next) {
        this.wire = wire;
        this.most = most;
        this.next = next;
    }

    /** Begins to send: this first, then what was offered before. */
    public void begin(Outgoing first) {
        lock.lock();
        try {
            if (!closed) {
                waiting.putFirst(new Object(), first);
            }
            begun = true;
        } finally {
            lock.unlock();
        }
        pump();
    }

    /** Sends at once, or when its turn comes. */
    public Offer offer(Outgoing entry) {
        Offer offer;
        boolean full;
        lock.lock();
        try {
            offer = closed ? Offer.CLOSED : put(entry);
            full = waiting.size() > most;
            if (full) {
                shut();
                offer = Offer.CLOSED;
            }
        } finally {
            lock.unlock();
        }
        if (full) {
            wire.close(CloseCode.SLOW_CONSUMER);
        } else {
            pump();
        }
        return offer;
    }

    /** Whether it was offered a state of this job, not longer ago than what it remembers. */
    public boolean knows(String jobId) {
        lock.lock();
        try {
            return newest.containsKey(jobId);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until at most half of the box is taken, so that whoever has many states does not fill it himself.
     *
     * @return false when the box is closed or the time ended first
     */
    public boolean awaitRoom(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (!closed && waiting.size() > most / 2 && left > 0) {
                left = room.awaitNanos(left);
            }
            return !closed && waiting.size() <= most / 2;
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing is sent any more. */
    public boolean closed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets everything; nothing is sent any more. */
    public void close() {
        lock.lock();
        try {
            shut();
        } finally {
            lock.unlock();
        }
    }

    private Offer put(Outgoing entry) {
        return switch (entry) {
            case Outgoing.Reply reply -> {
                waiting.put(new Object(), reply);
                yield Offer.TAKEN;
            }
            case Outgoing.State state -> put(state);
        };
    }

    private Offer put(Outgoing.State state) {
        Job job = state.job();
        Long known = newest.remove(job.id());
        newest.put(job.id(), known == null ? job.version() : Math.max(known, job.version()));
        if (newest.size() > REMEMBERED) {
            newest.pollFirstEntry();
        }
        if (known != null && known >= job.version()) {
            return Offer.STALE;
        }
        return waiting.put(job.id(), state) == null ? Offer.TAKEN : Offer.COALESCED;
    }

    private void pump() {
        if (!startPumping()) {
            return;
        }
        for (Outgoing entry = take(); entry != null; entry = take()) {
            wire.send(entry).whenComplete((_, failure) -> sent(failure));
        }
    }

    private boolean startPumping() {
        lock.lock();
        try {
            boolean start = begun && !pumping;
            pumping |= start;
            return start;
        } finally {
            lock.unlock();
        }
    }

    private Outgoing take() {
        lock.lock();
        try {
            if (closed || inFlight || waiting.isEmpty()) {
                pumping = false;
                return null;
            }
            inFlight = true;
            Outgoing entry = waiting.pollFirstEntry().getValue();
            if (waiting.size() <= most / 2) {
                room.signalAll();
            }
            return entry;
        } finally {
            lock.unlock();
        }
    }

    private void sent(Throwable failure) {
        Outgoing following;
        lock.lock();
        try {
            inFlight = false;
            if (failure != null) {
                shut();
            }
            following =
                    pumping || waiting.isEmpty() ? null : waiting.firstEntry().getValue();
        } finally {
            lock.unlock();
        }
        if (failure != null) {
            wire.close(CloseCode.FAILED);
        } else if (following != null && wire.ready(following)) {
            pump();
        } else if (following != null) {
            next.execute(this::pump);
        }
    }

    private void shut() {
        closed = true;
        waiting.clear();
        room.signalAll();
    }
}
