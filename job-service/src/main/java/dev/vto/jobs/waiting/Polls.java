package dev.vto.jobs.waiting;

import dev.vto.jobs.work.Turns;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.store.JobStore;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads rows for those who wait for jobs, so many at a time: where the table is slow they wait for each other, and neither fill the heap
 * nor keep requests waiting. Nobody waits for long: its time may be over, its client gone, the pod about to stop. Thread-safe.
 */
@Singleton
public class Polls {
    private final JobStore store;
    private final Duration patience;
    private final Turns turns;

    Polls(JobStore store, WaitConfig config) {
        this.store = store;
        this.patience = config.poll();
        this.turns = new Turns(config.readsAtOnce());
    }

    /** The job as it is now, nothing where it is gone; or as it was, where so many read that its turn does not come soon. */
    public Optional<Job> read(Job before) {
        Optional<Turns.Turn> turn = turns.await(patience);
        if (turn.isEmpty()) {
            return Optional.of(before);
        }
        try {
            return store.get(before.id());
        } finally {
            turn.get().giveBack();
        }
    }
}
