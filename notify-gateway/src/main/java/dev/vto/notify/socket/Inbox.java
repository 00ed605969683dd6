package dev.vto.notify.socket;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The frames of one client that wait to be handled, one after another in their order. They have a most, for a server cannot leave
 * them in the network, and the first of them may wait for the tables or for the client itself. Thread-safe; never waits.
 */
final class Inbox {
    /** Two of the longest frames, or more subscriptions one by one than a socket may have. In characters. */
    static final int MOST = 128 * 1024;

    private final Consumer<String> handler;
    private final Executor worker;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<String> waiting = new ArrayDeque<>();
    private int characters;
    private boolean working;

    /**
     * An empty one.
     *
     * @param handler is given one frame at a time
     * @param worker runs it, and may wait; not the thread of the network
     */
    Inbox(Consumer<String> handler, Executor worker) {
        this.handler = handler;
        this.worker = worker;
    }

    /** Takes a frame, or says that too much waits; then nothing that waited is handled any more. */
    boolean offer(String frame) {
        boolean begin;
        lock.lock();
        try {
            if (characters + frame.length() > MOST) {
                waiting.clear();
                return false;
            }
            waiting.add(frame);
            characters += frame.length();
            begin = !working;
            working = true;
        } finally {
            lock.unlock();
        }
        if (begin) {
            worker.execute(this::work);
        }
        return true;
    }

    private void work() {
        for (String next = next(); next != null; next = next()) {
            try {
                handler.accept(next);
            } finally {
                handled(next);
            }
        }
    }

    private String next() {
        lock.lock();
        try {
            String next = waiting.poll();
            working = next != null;
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void handled(String frame) {
        lock.lock();
        try {
            characters -= frame.length();
        } finally {
            lock.unlock();
        }
    }
}
