package dev.vto.render.capacity;

import dev.vto.platform.queue.Slots;
import dev.vto.platform.tryon.TryOnParameters;
import dev.vto.render.claim.RenderConfig;
import dev.vto.render.engine.EngineFailure;
import dev.vto.render.engine.EngineOutcome;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToDoubleFunction;

/**
 * What this worker can take on: as many jobs as the engine keeps up with, and as many pictures as its memory holds. Thread-safe.
 * Metrics: {@code vto_render_slots{state="limit|used"}}, {@code vto_render_memory_bytes{state="limit|used"}}.
 */
@Singleton
public final class Capacity implements Slots {
    /** A photo, a product picture and a mask. */
    private static final int MOST_PICTURES = 3;

    /** What is read is there in parts and whole, and what it was made of is not collected at once. */
    private static final int WHILE_READ = 2;

    private final long largestPicture;
    private final long answer;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Pace pace;
    private final Budget budget;
    private int inWork;
    private boolean stopped;

    @Inject
    Capacity(RenderConfig config, Clock clock, MeterRegistry meters) {
        this.largestPicture = config.largestPicture().asLongValue();
        this.answer = WHILE_READ * config.usualAnswer().asLongValue();
        this.clock = clock;
        this.pace = new Pace(config.slots());
        long memory = config.memory().asLongValue();
        long largestJob = reckoned(MOST_PICTURES, TryOnParameters.MOST_IMAGES);
        if (memory < largestJob) {
            throw new IllegalStateException(
                    ("vto.render.memory is %d bytes, and a job may need %d, %d times vto.render.largest-picture and %d times"
                                    + " vto.render.usual-answer; raise it")
                            .formatted(memory, largestJob, MOST_PICTURES, WHILE_READ * TryOnParameters.MOST_IMAGES));
        }
        this.budget = new Budget(memory);
        gauge(meters, "vto.render.slots", "limit", capacity -> capacity.pace.limit());
        gauge(meters, "vto.render.slots", "used", capacity -> capacity.inWork);
        gauge(meters, "vto.render.memory.bytes", "limit", _ -> memory);
        gauge(meters, "vto.render.memory.bytes", "used", capacity -> capacity.budget.used());
    }

    @Override
    public int awaitFree(int most) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!stopped && free() <= 0) {
                Duration closed = pace.closedFor(clock.instant());
                if (closed.isZero()) {
                    changed.await();
                } else {
                    changed.awaitNanos(closed.toNanos());
                }
            }
            return stopped ? 0 : Math.min(most, free());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void begin() {
        change(() -> inWork++);
    }

    @Override
    public void end() {
        change(() -> inWork--);
    }

    /** Nobody waits for a slot or for room any more. */
    @Override
    public void stop() {
        change(() -> stopped = true);
    }

    /** How long the engine asked not to be called; zero when it may be. */
    public Duration closedFor() {
        lock.lock();
        try {
            return pace.closedFor(clock.instant());
        } finally {
            lock.unlock();
        }
    }

    /** Whether more jobs are in work than the engine keeps up with. */
    public boolean crowded() {
        lock.lock();
        try {
            return inWork > pace.limit();
        } finally {
            lock.unlock();
        }
    }

    /** A call to the engine begins; what {@link #called} is told at its end. */
    public long calling() {
        lock.lock();
        try {
            return pace.begin();
        } finally {
            lock.unlock();
        }
    }

    /** The call of that number came to this. */
    public void called(long call, EngineOutcome outcome) {
        change(() -> {
            switch (outcome) {
                case EngineOutcome.Rendered _ -> pace.drawn(call, inWork);
                case EngineFailure.Throttled failure -> {
                    pace.throttled(call);
                    pace.closeUntil(clock.instant().plus(failure.retryAfter()));
                }
                case EngineFailure.Retryable failure ->
                    pace.closeUntil(clock.instant().plus(failure.retryAfter()));
                default -> {}
            }
        });
    }

    /**
     * Waits for room for pictures whose sizes are not known yet, behind those who asked before.
     *
     * @param pictures how many; each is reckoned with as the largest that is fetched
     * @param answered how many the engine is asked for; each is reckoned with as a usual one that is read
     * @return nothing when there was none in time, or this worker stops
     */
    public Optional<Room> room(int pictures, int answered, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        long bytes = reckoned(pictures, answered);
        Budget.Share share = budget.ask(bytes);
        try {
            long left = atMost.toNanos();
            while (!share.granted() && !stopped && left > 0) {
                left = changed.awaitNanos(left);
            }
            return share.granted() ? Optional.of(room(share, bytes)) : Optional.empty();
        } finally {
            if (!share.granted()) {
                budget.end(share);
                changed.signalAll();
            }
            lock.unlock();
        }
    }

    private Room room(Budget.Share share, long bytes) {
        return new Room(bytes, now -> change(() -> budget.resize(share, now)), () -> change(() -> budget.end(share)));
    }

    private long reckoned(int pictures, int answered) {
        return pictures * largestPicture + answered * answer;
    }

    /*
     * A job whose pictures nobody has measured yet must find room, or its message would wait here while another worker idles. Most jobs
     * ask for one picture.
     */
    private int free() {
        return pace.closedFor(clock.instant()).isZero()
                ? Math.min(pace.limit() - inWork, budget.room(reckoned(MOST_PICTURES, 1)))
                : 0;
    }

    private void change(Runnable step) {
        lock.lock();
        try {
            step.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void gauge(MeterRegistry meters, String name, String state, ToDoubleFunction<Capacity> value) {
        Gauge.builder(name, this, capacity -> {
                    lock.lock();
                    try {
                        return value.applyAsDouble(capacity);
                    } finally {
                        lock.unlock();
                    }
                })
                .tag("state", state)
                .register(meters);
    }
}
