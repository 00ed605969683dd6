package dev.vto.platform.job.sim;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.rule.OwnWrite;
import java.util.Optional;
import java.util.function.Consumer;

/** What {@code JobStore} does, over a network that loses requests and answers. */
final class Store {
    private final World world;

    Store(World world) {
        this.world = world;
    }

    void get(Process caller, String id, Consumer<Optional<Job>> found, Runnable failed) {
        world.network.call(caller, () -> world.table.get(id), found, failed);
    }

    /** Gives the job that has this id already, or nothing when it was written. */
    void create(Process caller, Job job, Consumer<Optional<Job>> done, Runnable failed) {
        world.network.call(
                caller,
                () -> world.table.put(job),
                written -> {
                    if (written) {
                        done.accept(Optional.empty());
                    } else {
                        get(caller, job.id(), present -> done.accept(present.filter(row -> !own(row, job))), failed);
                    }
                },
                failed);
    }

    void move(Process caller, Job before, Job after, Consumer<Boolean> done, Runnable failed) {
        boolean rereads = world.has(Mechanism.REREAD_OF_LOST_ANSWER);
        world.network.call(
                caller,
                () -> world.table.move(before, after),
                won -> {
                    if (won || !rereads) {
                        done.accept(won);
                    } else {
                        get(caller, after.id(), row -> done.accept(own(row, after)), failed);
                    }
                },
                () -> {
                    if (rereads) {
                        settle(caller, after, done, failed);
                    } else {
                        failed.run();
                    }
                });
    }

    /* No answer at all: what the row says counts, unless it says that the write has not happened. */
    private void settle(Process caller, Job after, Consumer<Boolean> done, Runnable failed) {
        get(
                caller,
                after.id(),
                row -> {
                    if (own(row, after)) {
                        done.accept(true);
                    } else {
                        failed.run();
                    }
                },
                failed);
    }

    private boolean own(Optional<Job> row, Job written) {
        return row.filter(present -> own(present, written)).isPresent();
    }

    private boolean own(Job present, Job written) {
        return world.has(Mechanism.REREAD_OF_LOST_ANSWER) && OwnWrite.recognised(present, written);
    }
}
