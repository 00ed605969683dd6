package dev.vto.e2e.faults.rows;

import dev.vto.e2e.faults.history.JobRow;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What may make one version of a job the next: the job machine's table, restated on purpose. */
enum Move {
    CLAIM(
            Maker.WORKER,
            Set.of(States.CREATED, States.QUEUED, States.CLAIMED, States.RENDERING),
            States.CLAIMED,
            1,
            0,
            0),
    ENGINE_CALL(Maker.WORKER, Set.of(States.CLAIMED, States.RENDERING), States.RENDERING, 0, 1, 0),
    ENGINE_REFUSED(Maker.WORKER, Set.of(States.RENDERING), States.RENDERING, 0, 0, 1),
    HAND_BACK(Maker.WORKER, Set.of(States.CLAIMED, States.RENDERING), States.QUEUED, 0, 0, 0),
    COMPLETE(Maker.WORKER, Set.of(States.CLAIMED, States.RENDERING), "completed/finished", 0, 0, 0),
    FAIL(Maker.WORKER, Set.of(States.CLAIMED, States.RENDERING), States.ERROR, 0, 0, 0),
    CANCEL(Maker.JOB_SERVICE, States.OPEN, "cancelled/finished", 0, 0, 0),
    END(Maker.JOB_SERVICE, States.OPEN, States.ERROR, 0, 0, 0);

    private enum Maker {
        WORKER("render-worker"),
        JOB_SERVICE("job-service");

        private final String name;

        Maker(String name) {
            this.name = name;
        }
    }

    private static final class States {
        static final String CREATED = "created/queued";
        static final String QUEUED = "processing/queued";
        static final String CLAIMED = "processing/claimed";
        static final String RENDERING = "processing/rendering";
        static final String ERROR = "error/finished";
        static final Set<String> OPEN = Set.of(CREATED, QUEUED, CLAIMED, RENDERING);
    }

    private final Maker maker;
    private final Set<String> from;
    private final String to;
    private final int attempts;
    private final int calls;
    private final int refusals;

    Move(Maker maker, Set<String> from, String to, int attempts, int calls, int refusals) {
        this.maker = maker;
        this.from = from;
        this.to = to;
        this.attempts = attempts;
        this.calls = calls;
        this.refusals = refusals;
    }

    /** The one move that this can have been, or nothing where none is legal. */
    static Optional<Move> of(JobRow before, JobRow after, String client) {
        return Arrays.stream(values())
                .filter(move -> move.fits(before, after, client))
                .findFirst();
    }

    /** Whether this is how a job may begin. */
    static boolean begins(JobRow row, String client) {
        return client.startsWith(Maker.JOB_SERVICE.name)
                && row.version() == 1
                && row.state().equals(States.CREATED)
                && row.attempt() == 0
                && row.engineCalls() == 0
                && row.refusedCalls() == 0
                && row.leaseToken() == null;
    }

    private boolean fits(JobRow before, JobRow after, String client) {
        return client.startsWith(maker.name)
                && from.contains(before.state())
                && to.equals(after.state())
                && after.attempt() == before.attempt() + attempts
                && after.engineCalls() == before.engineCalls() + calls
                && after.refusedCalls() == before.refusedCalls() + refusals
                && leaseFits(before.leaseToken(), after.leaseToken());
    }

    private boolean leaseFits(String before, String after) {
        return switch (this) {
            case CLAIM -> after != null && !after.equals(before);
            case HAND_BACK -> before != null && after == null;
            case CANCEL, END -> Objects.equals(before, after);
            default -> before != null && before.equals(after);
        };
    }
}
