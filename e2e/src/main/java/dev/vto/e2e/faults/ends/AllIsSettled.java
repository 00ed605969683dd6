package dev.vto.e2e.faults.ends;

import dev.vto.e2e.faults.entry.Healed;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.history.Version;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every job ends: within the deadline and two sweeps after healing, or after it was accepted where that was later. */
public final class AllIsSettled implements Rule {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Duration settling;

    /** Within this time. */
    public AllIsSettled(Duration settling) {
        this.settling = settling;
    }

    @Override
    public int promise() {
        return 1;
    }

    @Override
    public List<Violation> check(History history) {
        long healed = history.healed().map(Healed::at).orElse(0L);
        return Rule.ofEach(
                history, job -> late(job, Math.max(healed, job.created().at())).stream());
    }

    private Optional<Violation> late(Story job, long from) {
        Optional<Version> end = job.end();
        if (end.isEmpty()) {
            return Optional.of(broken(
                    job,
                    "it is %s in the end".formatted(job.last().row().state()),
                    job.last().made().call()));
        }
        long took = end.get().made().at() - from;
        return took <= settling.toNanos()
                ? Optional.empty()
                : Optional.of(broken(
                        job,
                        "it ended %.1f s after nothing hindered it any more; %.1f s are allowed"
                                .formatted(took / NANOS_PER_SECOND, settling.toNanos() / NANOS_PER_SECOND),
                        end.get().made().call()));
    }
}
