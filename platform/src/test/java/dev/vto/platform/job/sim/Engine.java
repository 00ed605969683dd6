package dev.vto.platform.job.sim;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Draws for money. Counts what it really did. */
final class Engine {
    private static final int SLOWEST_MS = 20_000;
    private static final long TIMEOUT = 30_000;

    /** How a call ended for the caller. */
    sealed interface Outcome {
        record Picture(String content) implements Outcome {}

        record Throttled() implements Outcome {}

        record Refused() implements Outcome {}

        record Lost() implements Outcome {}
    }

    private final World world;
    private final Map<String, Integer> paid = new HashMap<>();
    private final Map<String, Integer> received = new HashMap<>();

    Engine(World world) {
        this.world = world;
    }

    int paid(String job) {
        return paid.getOrDefault(job, 0);
    }

    int received(String job) {
        return received.getOrDefault(job, 0);
    }

    void call(Process caller, String job, Consumer<Outcome> answered) {
        if (world.fault(world.faults.engineTrouble())) {
            switch (world.time.below(4)) {
                case 0 -> caller.after(TIMEOUT, () -> answered.accept(new Outcome.Lost()));
                case 1 -> draw(caller, job, _ -> caller.after(TIMEOUT, () -> answered.accept(new Outcome.Lost())));
                case 2 -> refuse(caller, job, () -> answered.accept(new Outcome.Throttled()));
                default -> refuse(caller, job, () -> answered.accept(new Outcome.Refused()));
            }
        } else {
            draw(caller, job, picture -> caller.after(1, () -> answered.accept(picture)));
        }
    }

    private void refuse(Process caller, String job, Runnable answered) {
        received.merge(job, 1, Integer::sum);
        caller.after(world.time.between(5, 50), answered);
    }

    private void draw(Process caller, String job, Consumer<Outcome.Picture> drawn) {
        received.merge(job, 1, Integer::sum);
        int call = paid.merge(job, 1, Integer::sum);
        long life = caller.life();
        world.time.after(world.time.between(1_000, SLOWEST_MS), () -> {
            if (caller.lives(life)) {
                drawn.accept(new Outcome.Picture(job + " call " + call));
            }
        });
    }
}
