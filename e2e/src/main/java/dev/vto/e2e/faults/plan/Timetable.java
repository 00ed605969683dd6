package dev.vto.e2e.faults.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * When which process is killed, paused, restarted or cut off. The same seed gives the same timetable.
 *
 * @param blows in the order of their times
 */
public record Timetable(List<Blow> blows) {
    /* Longer than a start takes, so that what is hit again was there in between. */
    private static final long RECOVERY_MS = 4_000;
    private static final long FIRST_MS = 500;
    private static final int FEWEST = 4;
    private static final int MOST = 6;
    private static final int TRIES = 50;

    /** Copies what could change. */
    public Timetable {
        blows = List.copyOf(blows);
    }

    /**
     * The timetable of a seed.
     *
     * @param names of the processes that may be hit
     * @param lengthMs how long the faults last
     * @param leaseMs a pause is longer than this more often than not
     */
    public static Timetable of(long seed, List<String> names, long lengthMs, long leaseMs) {
        Random random = new Random(seed);
        List<Blow> blows = new ArrayList<>();
        int wanted = FEWEST + random.nextInt(MOST - FEWEST + 1);
        for (int tries = 0; blows.size() < wanted && tries < TRIES; tries++) {
            Blow blow = draw(random, names, lengthMs, leaseMs);
            if (blows.stream().noneMatch(other -> meet(other, blow))) {
                blows.add(blow);
            }
        }
        blows.sort(Comparator.comparingLong(Blow::atMs));
        return new Timetable(blows);
    }

    private static Blow draw(Random random, List<String> names, long lengthMs, long leaseMs) {
        String name = names.get(random.nextInt(names.size()));
        long at = FIRST_MS + random.nextLong(lengthMs - FIRST_MS);
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> new Blow.Kill(at, name, random.nextLong(2_000));
            case 3, 4, 5 -> new Blow.Pause(at, name, leaseMs / 2 + random.nextLong(2 * leaseMs));
            case 6, 7 -> new Blow.Restart(at, name);
            default -> new Blow.Partition(at, name, 1_000 + random.nextLong(3_000));
        };
    }

    private static boolean meet(Blow one, Blow other) {
        return one.name().equals(other.name())
                && one.atMs() < other.untilMs() + RECOVERY_MS
                && other.atMs() < one.untilMs() + RECOVERY_MS;
    }
}
