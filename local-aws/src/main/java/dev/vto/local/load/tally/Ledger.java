package dev.vto.local.load.tally;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The phases of a load in their order; the last one is the present one. Thread-safe. */
public final class Ledger {
    private final List<Phase> phases = new ArrayList<>();
    private final Clock clock;

    /** A load that begins with the phase of this name. */
    public Ledger(Clock clock, String first) {
        this.clock = clock;
        phases.add(new Phase(first, clock.instant()));
    }

    /** Ends the present phase and begins another. */
    public synchronized void begin(String name) {
        now().end(clock.instant());
        phases.add(new Phase(name, clock.instant()));
    }

    /** The present phase: to be taken when a request begins, and told what became of it. */
    public synchronized Phase now() {
        return phases.getLast();
    }

    /** All phases as they are now. */
    public synchronized List<LoadReport.Phase> report() {
        return phases.stream().map(phase -> phase.report(clock.instant())).toList();
    }
}
