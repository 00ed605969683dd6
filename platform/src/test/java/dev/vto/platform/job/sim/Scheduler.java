package dev.vto.platform.job.sim;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;

/** Time, chance and order of a simulation: one thread, a clock that jumps to the next event, everything from one seed. */
final class Scheduler {
    static final Instant START = Instant.parse("2026-11-24T09:00:00.000Z");

    private record Event(long at, long order, Process process, long life, Runnable action) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
    private final Random random;
    private long now;
    private long order;

    Scheduler(long seed) {
        this.random = new Random(seed);
    }

    /** Milliseconds since the start. */
    long now() {
        return now;
    }

    Instant instant() {
        return START.plusMillis(now);
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From the one to the other, milliseconds. */
    long between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    boolean chance(double probability) {
        return probability > 0 && random.nextDouble() < probability;
    }

    /** Of nobody: a server's work, a network's delivery. Happens whoever dies meanwhile. */
    void after(long delay, Runnable action) {
        events.add(new Event(now + delay, order++, null, 0, action));
    }

    /** Of a process: forgotten when it dies first, late when it is paused. */
    void after(Process process, long delay, Runnable action) {
        events.add(new Event(now + delay, order++, process, process.life(), action));
    }

    /** Runs the next event; false when there is none before this time. */
    boolean step(long end) {
        Event event = events.peek();
        if (event == null || event.at() > end) {
            return false;
        }
        events.poll();
        now = event.at();
        Process process = event.process();
        if (process == null) {
            event.action().run();
        } else if (process.lives(event.life())) {
            if (process.pausedUntil() > now) {
                events.add(new Event(process.pausedUntil(), event.order(), process, event.life(), event.action()));
            } else {
                event.action().run();
            }
        }
        return true;
    }
}
