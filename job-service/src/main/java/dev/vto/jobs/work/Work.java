package dev.vto.jobs.work;

import dev.vto.platform.drain.Draining;
import dev.vto.platform.problem.CommonProblem;
import dev.vto.platform.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Lets so many requests work at a time as the heap has room for; the others wait a moment for their turn. Metrics: {@code
 * vto_http_at_work}; who waited too long is in {@code vto_http_shed_total}. Thread-safe.
 */
@Singleton
public class Work {
    private final int atOnce;
    private final Duration longestWait;
    private final Draining draining;
    private final Turns turns;
    private final Counter shed;
    private final ThreadLocal<Turns.Turn> present = new ThreadLocal<>();

    Work(WorkConfig config, Draining draining, MeterRegistry meters) {
        this.draining = draining;
        this.atOnce = config.atOnce();
        this.longestWait = config.longestWait();
        this.turns = new Turns(config.atOnce());
        this.shed = meters.counter("vto.http.shed");
        meters.gauge("vto.http.at.work", turns, Turns::taken);
    }

    /**
     * Works when its turn comes; a pod that stops makes nobody wait, for there are others.
     *
     * @throws ProblemException overloaded, when it does not come in time
     */
    public <T> T inTurn(Callable<T> work) throws Exception {
        Duration patience = draining.begun() ? Duration.ZERO : longestWait;
        Optional<Turns.Turn> turn = turns.await(patience);
        if (turn.isEmpty()) {
            shed.increment();
            throw CommonProblem.OVERLOADED.because(
                    "This request waited %d ms for its turn, for %d are worked on at a time; try again in a few seconds"
                            .formatted(patience.toMillis(), atOnce));
        }
        present.set(turn.get());
        try {
            return work.call();
        } finally {
            present.remove();
            turn.get().giveBack();
        }
    }

    /** From here on the calling thread does no more for its request than wait for something: others may have its turn. */
    public void rest() {
        Turns.Turn turn = present.get();
        if (turn != null) {
            turn.giveBack();
        }
    }
}
