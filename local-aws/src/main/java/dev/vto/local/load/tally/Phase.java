package dev.vto.local.load.tally;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A stretch of a load, during which one thing is done to the platform. Thread-safe. */
public final class Phase {
    private static final int FAILURES_KEPT = 40;

    private final Map<Callee, Counter> counters = new EnumMap<>(Callee.class);
    private final List<String> failures = new ArrayList<>();
    private final String name;
    private final Instant begun;
    private Instant ended;

    Phase(String name, Instant begun) {
        this.name = name;
        this.begun = begun;
        for (Callee callee : Callee.values()) {
            counters.put(callee, new Counter());
        }
    }

    /** A request was answered as promised. */
    public void answered(Callee callee, Duration after) {
        counters.get(callee).answered(after.toMillis());
    }

    /** A request was not answered, or not as promised. */
    public void failed(Callee callee, String what) {
        counters.get(callee).failed();
        String line = Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + callee.title() + ": " + what;
        synchronized (this) {
            if (failures.size() < FAILURES_KEPT) {
                failures.add(line);
            }
        }
        System.out.println("failed in " + name + ": " + line);
    }

    /** Something happened that the protocol lets happen while pods are replaced. */
    public void allowed(Callee callee, String kind) {
        counters.get(callee).allowed(kind);
    }

    synchronized void end(Instant at) {
        ended = at;
    }

    synchronized LoadReport.Phase report(Instant now) {
        Map<String, LoadReport.Calls> calls = new TreeMap<>();
        counters.forEach((callee, counter) -> calls.put(callee.title(), counter.report()));
        double seconds = Duration.between(begun, ended == null ? now : ended).toMillis() / 1000.0;
        return new LoadReport.Phase(name, seconds, calls, List.copyOf(failures));
    }
}
