package dev.vto.e2e.faults.run;

import java.util.OptionalLong;

/** The seeds of runs, one after another, until enough runs counted. Thread-safe: stages side by side share it. */
final class Seeds {
    /* Runs that prove nothing are replaced, but not for ever. */
    private static final int MOST_REPLACED = 20;

    private final long end;
    private long next;
    private int wanted;

    /** This one and those after it, for so many runs. */
    Seeds(long first, int runs) {
        this.next = first;
        this.wanted = runs;
        this.end = first + runs + MOST_REPLACED;
    }

    /** The next one; nothing when no more is wanted. */
    synchronized OptionalLong take() {
        if (wanted == 0 || next == end) {
            return OptionalLong.empty();
        }
        wanted--;
        return OptionalLong.of(next++);
    }

    /** No more is wanted. */
    synchronized void enough() {
        next = end;
    }

    /** The run of one that was taken does not count. */
    synchronized void replace() {
        wanted++;
    }
}
