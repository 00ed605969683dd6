package dev.vto.platform.job.sim;

import dev.vto.platform.aws.S3Address;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobFailure;
import dev.vto.platform.job.JobInputs;
import dev.vto.platform.job.rule.DeadLetterDecision;
import dev.vto.platform.job.rule.ResendPauses;
import dev.vto.platform.job.rule.SweepDecision;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.tryon.TryOnParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Accepts jobs, sweeps, reads dead letters. */
final class JobService extends Process {
    private static final ResendPauses PAUSES = new ResendPauses(Duration.ofSeconds(30), Duration.ofMinutes(5));
    private static final int MAX_ATTEMPTS = 5;
    private static final int SWEEP_MS = 5_000;

    JobService(World world) {
        super(world);
    }

    @Override
    void start() {
        after(world.time.between(0, SWEEP_MS), this::sweep);
    }

    /** {@code POST /v1/jobs} under an Idempotency-Key, of which the id is made. */
    void submit(String id, String owner, Consumer<Job> accepted, Runnable failed) {
        Job job = fresh(id, owner, clock());
        if (!world.has(Mechanism.ROW_BEFORE_MESSAGE)) {
            world.render.send(this, id, 0);
        }
        world.store.create(
                this,
                job,
                earlier -> {
                    if (earlier.isEmpty()) {
                        if (world.has(Mechanism.ROW_BEFORE_MESSAGE)) {
                            world.render.send(this, id, 0);
                        }
                        changed(job);
                    }
                    accepted.accept(earlier.orElse(job));
                },
                failed);
    }

    void deadLetter(Queue.Message message) {
        world.store.get(
                this,
                message.body,
                row -> {
                    row.ifPresent(job -> {
                        switch (DeadLetterDecision.of(job, clock(), MAX_ATTEMPTS, World.GRACE)) {
                            case DeadLetterDecision.Drop _ -> {}
                            case DeadLetterDecision.Resend _ -> world.render.send(this, job.id(), 30_000);
                            case DeadLetterDecision.Wait wait ->
                                world.deadLetters.send(
                                        this, job.id(), wait.pause().toMillis());
                            case DeadLetterDecision.End end -> end(job, end.failure());
                        }
                    });
                    world.deadLetters.delete(this, message);
                },
                () -> {});
    }

    private void sweep() {
        after(world.time.between(4_000, 6_000), this::sweep);
        if (world.has(Mechanism.SWEEPER)) {
            world.network.call(this, () -> world.table.due(clock()), due -> due.forEach(this::settle), () -> {});
        }
    }

    private void settle(String id) {
        world.store.get(
                this,
                id,
                row -> row.ifPresent(job -> {
                    switch (SweepDecision.of(job, clock(), PAUSES, World.GRACE)) {
                        case SweepDecision.Nothing _ -> {}
                        case SweepDecision.Postpone later -> postpone(job, later.dueAt(), () -> {});
                        case SweepDecision.Resend again ->
                            postpone(job, again.nextDue(), () -> world.render.send(this, job.id(), 0));
                        case SweepDecision.End end -> end(job, end.failure());
                    }
                }),
                () -> {});
    }

    private void postpone(Job job, Instant due, Runnable won) {
        world.network.call(
                this,
                () -> world.table.postpone(job, due),
                first -> {
                    if (first) {
                        won.run();
                    }
                },
                () -> {});
    }

    private void end(Job job, JobFailure failure) {
        world.machine
                .end(job, failure, clock())
                .ifPresent(next -> world.store.move(
                        this,
                        job,
                        next,
                        won -> {
                            if (won) {
                                changed(next);
                            }
                        },
                        () -> {}));
    }

    private void changed(Job job) {
        Gateway.tell(world, this, job);
    }

    private static Job fresh(String id, String owner, Instant now) {
        S3Address picture = new S3Address("media", "prepared/x.jpg");
        return Job.accepted(
                id,
                new OwnerKey(owner),
                null,
                new JobInputs("model", picture, "product", picture, null),
                TryOnParameters.DEFAULTS,
                "hash",
                now,
                now.plus(PAUSES.first()),
                now.plus(World.DEADLINE),
                now.plus(Duration.ofDays(30)));
    }
}
