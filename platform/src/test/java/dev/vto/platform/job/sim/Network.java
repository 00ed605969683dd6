package dev.vto.platform.job.sim;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Calls from a pod to AWS: slow, lost on the way or on the way back, and sent again by the client as the SDK does. */
final class Network {
    private static final int TRIES = 3;
    private static final long TIMEOUT = 1_000;
    private static final int LATEST_MS = 10_000;

    private final World world;
    private int failures;

    Network(World world) {
        this.world = world;
    }

    /**
     * Calls.
     *
     * @param operation takes effect at the server, perhaps more than once
     * @param answered gets the answer of the last time
     * @param failed is run when no answer came; what happened is unknown
     */
    <T> void call(Process caller, Supplier<T> operation, Consumer<T> answered, Runnable failed) {
        attempt(caller, operation, answered, failed, 1);
    }

    /** How many calls were never answered, however often they were sent. */
    int failures() {
        return failures;
    }

    private <T> void attempt(Process caller, Supplier<T> operation, Consumer<T> answered, Runnable failed, int tries) {
        Runnable again = () -> {
            if (tries == TRIES) {
                failures++;
                failed.run();
            } else {
                attempt(caller, operation, answered, failed, tries + 1);
            }
        };
        boolean arrives = !world.fault(world.faults.lostRequests());
        boolean returns = arrives && !world.fault(world.faults.lostAnswers());
        long there = latency();
        long life = caller.life();
        if (!arrives && world.time.chance(0.5)) {
            // not lost, as the caller will think, but late
            world.time.after(world.time.between(1_000, LATEST_MS), operation::get);
        }
        if (arrives) {
            world.time.after(there, () -> {
                T answer = operation.get();
                if (returns && caller.lives(life)) {
                    caller.after(latency(), () -> answered.accept(answer));
                }
            });
        }
        if (!returns) {
            caller.after(TIMEOUT, again);
        }
    }

    private long latency() {
        return world.time.between(1, 20);
    }
}
