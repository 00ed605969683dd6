package dev.vto.local.load;

import dev.vto.local.load.tally.Ledger;
import dev.vto.local.load.tally.LoadReport;
import dev.vto.local.storefront.EngineSwitch;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A steady load: some try-ons with the engine that draws, then jobs at a fixed rate with one that answers plain pictures after a
 * delay, so that what is measured is the platform. Requests begin at their times, however long others take, up to the number that may be open.
 */
public final class Load {
    private static final int DRAWN_TRY_ONS = 2;
    private static final int LEAST_PICTURE_BYTES = 10_000;
    private static final Duration PHOTO_EVERY = Duration.ofSeconds(5);
    private static final int MOST_PHOTOS = 2;
    private static final Duration LAST_PUSHES = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(100);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /* Parties are what is under way: a party each for the two tickers and for every try-on and photo. */
    private final Phaser underWay = new Phaser(1);
    private final Ledger ledger = new Ledger(Clock.systemUTC(), "try-ons");
    private final JobBook book = new JobBook();
    private final EngineSwitch engine;
    private final Photos photos;
    private final Calls calls;
    private final LoadPlan plan;
    private final List<Watcher> watchers;
    private final AtomicInteger heldBack = new AtomicInteger();
    private volatile boolean ending;
    private volatile boolean done;

    /** A load that is not begun. */
    public Load(Vertx vertx, LoadPlan plan) throws IOException {
        this.plan = plan;
        this.calls = new Calls(vertx, ledger, plan.targets());
        this.photos = new Photos(calls);
        this.engine = new EngineSwitch(plan.targets().engine());
        WebSocketClient sockets = vertx.createWebSocketClient(new WebSocketClientOptions());
        this.watchers = Stream.generate(
                        () -> new Watcher(sockets, plan.targets().gateway(), ledger, book))
                .limit(plan.sockets())
                .toList();
    }

    /**
     * Does the drawn try-ons and begins the steady part, which goes on in the background.
     *
     * @throws IOException when a try-on failed; the text says which request
     */
    public void begin() throws IOException, InterruptedException {
        watchers.forEach(threads::execute);
        Shopper shopper = new Shopper(calls, book, photos.model(), photos.product());
        engine.draw();
        for (int i = 0; i < DRAWN_TRY_ONS; i++) {
            int bytes = shopper.tryOn().length;
            if (bytes < LEAST_PICTURE_BYTES) {
                throw new IOException("the engine drew a picture of only " + bytes + " bytes");
            }
        }
        engine.answerAfter(plan.engineDelay());
        ledger.begin("steady");
        every(Duration.ofNanos((long) (1e9 / plan.rate())), plan.mostOpen(), shopper::tryOn);
        every(PHOTO_EVERY, MOST_PHOTOS, photos::model);
    }

    /** Ends the present phase and begins another. */
    public void phase(String name) {
        ledger.begin(name);
    }

    /** Begins nothing new; {@link #report} says when all that was begun is done. */
    public void end() {
        ending = true;
        underWay.arriveAndDeregister();
        threads.execute(this::finish);
    }

    /** What was seen so far. */
    public LoadReport report() {
        int untold = watchers.stream()
                .mapToInt(watcher -> watcher.untold(book.all()))
                .sum();
        return new LoadReport(
                ledger.report(),
                book.report(heldBack.get()),
                photos.report(),
                new LoadReport.Sockets(watchers.size(), untold),
                done);
    }

    private void finish() {
        try {
            if (!underWay.isTerminated()) {
                underWay.awaitAdvance(underWay.getPhase());
            }
            for (long left = LAST_PUSHES.dividedBy(POLL);
                    left > 0 && report().sockets().untold() > 0;
                    left--) {
                Thread.sleep(POLL);
            }
            watchers.forEach(Watcher::end);
            engine.draw();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        } finally {
            done = true;
        }
    }

    private interface Step {
        Object take() throws IOException, InterruptedException;
    }

    private void every(Duration pause, int most, Step step) {
        Semaphore places = new Semaphore(most);
        underWay.register();
        threads.execute(() -> {
            long next = System.nanoTime();
            try {
                while (!ending) {
                    if (places.tryAcquire()) {
                        once(step, places);
                    } else {
                        heldBack.incrementAndGet();
                    }
                    next += pause.toNanos();
                    Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                underWay.arriveAndDeregister();
            }
        });
    }

    private void once(Step step, Semaphore places) {
        underWay.register();
        threads.execute(() -> {
            try {
                step.take();
            } catch (IOException e) {
                System.out.println(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                places.release();
                underWay.arriveAndDeregister();
            }
        });
    }
}
