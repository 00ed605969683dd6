package dev.vto.platform.job.sim;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One schedule from one seed, and what it broke of what is promised. */
final class Run {
    /* trouble, the deadline after it, two sweeps, and a late message */
    private static final long END_MS = 420_000;
    /* of a job that nothing hinders: less than what the sweeper first waits, more than the slowest drawing */
    private static final long PROMPT_MS = 25_000;
    /* the longest pause, a lease, the engine's time-out, and how late the event of a stored picture is */
    private static final long AFTERMATH_MS = 200_000;

    private final World world;
    private final List<String> violations = new ArrayList<>();

    private Run(long seed, Set<Mechanism> without) {
        this.world = new World(seed, without);
    }

    /** What was broken; empty when all promises held. */
    static List<String> of(long seed, Set<Mechanism> without) {
        Run run = new Run(seed, without);
        run.play();
        run.check();
        return run.violations;
    }

    private void play() {
        while (world.time.step(END_MS) && !(world.healed() && settled())) {
            // the next event
        }
        // who was paused wakes up, and does what he was about to do
        long end = world.time.now() + AFTERMATH_MS;
        while (world.time.step(end)) {
            // the next event
        }
    }

    private boolean settled() {
        return unsettled().isEmpty();
    }

    private String unsettled() {
        if (!world.shoppers.stream().allMatch(Shopper::satisfied)) {
            return "a shopper was not told of an end";
        }
        return Stream.of(world.render, world.events, world.results, world.deadLetters)
                        .allMatch(Queue::empty)
                ? ""
                : "a message is left";
    }

    private void check() {
        violations.addAll(world.seen);
        if (!settled()) {
            violations.add("not settled: " + unsettled());
        }
        for (Job row : world.table.all()) {
            history(row.id());
            money(row);
            pictures(row);
            if (!row.status().terminal()) {
                violations.add(row.id() + " is " + row.status() + " in the end");
            }
            if (row.status() != JobStatus.COMPLETED
                    && world.faults.onlyLostAnswers()
                    && world.network.failures() == 0) {
                violations.add(row.id() + " ended as " + row.failure() + ", which nothing explains");
            }
            if (world.faults.none() && world.faults.delays() == 0 && late(row)) {
                violations.add(row.id() + " took long, which nothing explains");
            }
        }
        world.shoppers.forEach(shopper -> shopper.accepted().forEach(id -> {
            if (world.table.get(id).isEmpty()) {
                violations.add(id + " was accepted and is not there");
            }
        }));
    }

    private static boolean late(Job row) {
        return row.updatedAt().isAfter(row.createdAt().plusMillis(PROMPT_MS));
    }

    private void history(String id) {
        long version = 0;
        boolean ended = false;
        for (Job job : world.table.history(id)) {
            if (job.version() != version + 1) {
                violations.add(id + " went from version " + version + " to " + job.version());
            }
            if (ended) {
                violations.add(id + " moved after its end");
            }
            version = job.version();
            ended = job.status().terminal();
        }
    }

    private void money(Job row) {
        String id = row.id();
        if (world.engine.paid(id) > 1 + world.resends) {
            violations.add(id + " was paid " + world.engine.paid(id) + " times");
        }
        if (world.engine.received(id) > row.engineCalls()) {
            violations.add(id + " had " + world.engine.received(id) + " calls, and " + row.engineCalls() + " counted");
        }
    }

    private void pictures(Job row) {
        String id = row.id();
        if (row.result() != null) {
            String key = row.result().pictures().getFirst().key();
            if (world.objects.content(key) == null) {
                violations.add(id + " shows " + key + ", which is not there");
            }
        }
        for (String key : world.objects.of(id)) {
            if (row.result() == null || !row.result().shows(key)) {
                violations.add(key + " is left, and no job shows it");
            }
        }
        if (thrownAway(row)) {
            violations.add(id + " ended as " + row.failure() + " by a worker that came when a paid picture was there");
        }
    }

    private boolean thrownAway(Job row) {
        return row.failure() != null
                && row.failure().code().equals(Worker.ANSWER_LOST)
                && world.objects.thereBefore(row);
    }
}
