package dev.vto.platform.job.sim;

import dev.vto.platform.aws.S3Address;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobFailure;
import dev.vto.platform.job.JobResult;
import dev.vto.platform.job.Lease;
import dev.vto.platform.job.rule.AdoptionDecision;
import dev.vto.platform.job.rule.ClaimDecision;
import dev.vto.platform.job.rule.LostAnswerRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Claims, renders, stores, finishes; adopts what a dead one stored. */
final class Worker extends Process {
    static final String ANSWER_LOST = "answer_lost";

    private static final long RENEW_MS = 10_000;
    private static final int TRIES = 3;

    /** A job in this worker's hands. */
    private static final class Held {
        Job job;
        Lease lease;
        final Queue.Message message;
        long answered;
        boolean stopped;
        boolean settled;
        boolean over;

        Held(Job claimed, Queue.Message message) {
            this.job = claimed;
            this.lease = claimed.lease();
            this.message = message;
        }
    }

    Worker(World world) {
        super(world);
    }

    @Override
    void start() {
        // waits for messages
    }

    /** A message of {@code vto-render}. */
    void wakeUp(Queue.Message message) {
        world.store.get(
                this,
                message.body,
                row -> {
                    switch (ClaimDecision.of(row, clock(), World.GRACE)) {
                        case ClaimDecision.Leave _ -> world.render.delete(this, message);
                        case ClaimDecision.Wait wait -> {
                            world.render.send(this, message.body, wait.pause().toMillis());
                            world.render.delete(this, message);
                        }
                        case ClaimDecision.Take take ->
                            claim(take.job(), message, this::attempt, () -> world.render.delete(this, message));
                    }
                },
                () -> {});
    }

    /** A message of {@code vto-results}. */
    void stored(Queue.Message message) {
        String key = message.body;
        Runnable done = () -> world.results.delete(this, message);
        world.store.get(
                this,
                Objects.job(key),
                row -> {
                    switch (AdoptionDecision.of(row, key, clock(), World.GRACE)) {
                        // looked at again: here what is left of a job that others end goes when it is finished
                        case LEAVE, LATER -> done.run();
                        case REMOVE ->
                            world.network.call(this, () -> world.objects.remove(key), _ -> done.run(), () -> {});
                        case ADOPT -> {
                            if (world.has(Mechanism.ADOPTION)) {
                                claim(row.get(), null, held -> adopt(held, key), () -> {});
                            }
                            done.run();
                        }
                    }
                },
                () -> {});
    }

    private void claim(Job job, Queue.Message message, Consumer<Held> taken, Runnable late) {
        Optional<Job> next = world.machine.claim(job, "token-" + world.token(), clock());
        if (next.isEmpty()) {
            late.run();
            return;
        }
        world.store.move(
                this,
                job,
                next.get(),
                won -> {
                    if (won) {
                        Gateway.tell(world, this, next.get());
                        Held held = new Held(next.get(), message);
                        after(RENEW_MS, () -> renew(held));
                        taken.accept(held);
                    } else {
                        late.run();
                    }
                },
                () -> {});
    }

    private void renew(Held held) {
        if (held.over) {
            return;
        }
        after(RENEW_MS, () -> renew(held));
        Lease longer = held.lease.renewed(clock().plus(World.LEASE));
        world.network.call(
                this,
                () -> world.table.renew(held.job.id(), longer),
                kept -> {
                    if (kept) {
                        held.lease = longer;
                        if (held.message != null) {
                            world.render.extend(this, held.message);
                        }
                    } else if (!held.settled) {
                        held.stopped = true;
                    }
                },
                () -> {});
    }

    private void attempt(Held held) {
        orAdopt(held, () -> after(world.time.between(5, 200), () -> engine(held, 1)));
    }

    /* Before the shopper's pictures are fetched, and right before each call that may be paid again. */
    private void orAdopt(Held held, Runnable otherwise) {
        if (held.job.chargeableCalls() == 0 || !world.has(Mechanism.ADOPTION)) {
            otherwise.run();
            return;
        }
        world.network.call(
                this,
                () -> world.objects.of(held.job.id()),
                found -> {
                    if (held.stopped) {
                        lost(held);
                    } else if (found.isEmpty()) {
                        otherwise.run();
                    } else {
                        adopt(held, found.getFirst());
                    }
                },
                () -> handBack(held));
    }

    private void adopt(Held held, String key) {
        held.settled = true;
        complete(held, key);
    }

    private void engine(Held held, int tries) {
        if (held.stopped) {
            lost(held);
        } else {
            orAdopt(held, () -> resend(held, tries));
        }
    }

    private void resend(Held held, int tries) {
        if (!new LostAnswerRule(world.resends).permitsCall(held.job)) {
            fail(held, new JobFailure(ANSWER_LOST, ""));
        } else if (world.has(Mechanism.ENGINE_CALLS)) {
            Function<Job, Optional<Job>> counted = job -> world.machine.engineCall(job, held.lease.token(), clock());
            advance(held, counted, () -> call(held, tries));
        } else {
            call(held, tries);
        }
    }

    private void call(Held held, int tries) {
        if (world.diesNow(this)) {
            return;
        }
        world.objects.notedBefore(held.job, held.answered);
        Gateway.tell(world, this, held.job);
        world.engine.call(this, held.job.id(), outcome -> {
            held.answered = world.time.now();
            if (held.stopped) {
                lost(held);
                return;
            }
            switch (outcome) {
                case Engine.Outcome.Picture picture -> keep(held, picture.content());
                case Engine.Outcome.Refused _ -> fail(held, new JobFailure("invalid_input", ""));
                case Engine.Outcome.Lost _ -> engine(held, tries + 1);
                case Engine.Outcome.Throttled _ when !world.has(Mechanism.ENGINE_CALLS) -> handBack(held);
                case Engine.Outcome.Throttled _ ->
                    advance(
                            held,
                            job -> world.machine.engineRefused(job, held.lease.token(), clock()),
                            () -> throttled(held, tries));
            }
        });
    }

    private void throttled(Held held, int tries) {
        if (tries < TRIES) {
            after(world.time.between(100, 3_000), () -> engine(held, tries + 1));
        } else {
            handBack(held);
        }
    }

    private void keep(Held held, String content) {
        held.settled = true;
        Runnable store = () -> {
            String key = Objects.key(held.job.id(), held.job.attempt());
            world.network.call(
                    this, () -> world.objects.put(key, content), _ -> complete(held, key), () -> handBack(held));
        };
        if (clock().isBefore(held.lease.until())) {
            store.run();
            return;
        }
        Lease longer = held.lease.renewed(clock().plus(World.LEASE));
        world.network.call(
                this,
                () -> world.table.renew(held.job.id(), longer),
                kept -> {
                    if (kept) {
                        held.lease = longer;
                        store.run();
                    } else {
                        lost(held);
                    }
                },
                () -> handBack(held));
    }

    private void complete(Held held, String key) {
        if (world.diesNow(this)) {
            return;
        }
        JobResult result = new JobResult(List.of(new S3Address("media", key)), null, "engine", "model", 1);
        Instant now = clock();
        move(
                held,
                world.machine.complete(held.job, held.lease.token(), result, now, now),
                () -> {
                    end(held);
                    tidy(held.job);
                },
                () -> afterLosing(held, key),
                () -> handBack(held));
    }

    /* Only once the row is terminal: until then a successor may adopt. */
    private void afterLosing(Held held, String key) {
        lost(held);
        world.store.get(
                this,
                held.job.id(),
                row -> {
                    if (row.isEmpty() || row.get().status().terminal()) {
                        remove(row, List.of(key));
                    }
                },
                () -> {});
    }

    private void tidy(Job job) {
        if (job.attempt() > 1) {
            world.network.call(
                    this, () -> world.objects.of(job.id()), keys -> remove(Optional.of(job), keys), () -> {});
        }
    }

    private void remove(Optional<Job> job, List<String> keys) {
        keys.stream()
                .filter(key ->
                        job.map(Job::result).filter(result -> result.shows(key)).isEmpty())
                .forEach(key -> world.network.call(this, () -> world.objects.remove(key), _ -> {}, () -> {}));
    }

    private void fail(Held held, JobFailure failure) {
        held.settled = true;
        advance(held, job -> world.machine.fail(job, held.lease.token(), failure, clock()), () -> {
            end(held);
            tidy(held.job);
        });
    }

    private void handBack(Held held) {
        held.settled = true;
        Instant due = clock().plusSeconds(30);
        advance(held, job -> world.machine.handBack(job, held.lease.token(), due, clock()), () -> {
            if (held.message != null) {
                world.render.send(this, held.job.id(), world.time.between(1_000, 10_000));
            }
            end(held);
        });
    }

    private void advance(Held held, Function<Job, Optional<Job>> move, Runnable then) {
        move(held, move.apply(held.job), then, () -> lost(held), () -> held.over = true);
    }

    private void move(Held held, Optional<Job> next, Runnable won, Runnable beaten, Runnable unknown) {
        if (next.isEmpty()) {
            lost(held);
            return;
        }
        world.store.move(
                this,
                held.job,
                next.get(),
                first -> {
                    if (first) {
                        held.job = next.get();
                        won.run();
                    } else {
                        beaten.run();
                    }
                },
                unknown);
    }

    private void end(Held held) {
        Gateway.tell(world, this, held.job);
        lost(held);
    }

    private void lost(Held held) {
        held.over = true;
        if (held.message != null) {
            world.render.delete(this, held.message);
        }
    }
}
