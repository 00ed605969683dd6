package dev.vto.e2e.faults.load;

import dev.vto.e2e.faults.journal.Journal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** All shoppers of a run. */
public final class Workload implements AutoCloseable {
    private static final int SHOPPERS = 4;

    private final List<Shopper> shoppers;

    /**
     * Shoppers that begin at once.
     *
     * @param jobsASecond how many jobs they want together, on average
     * @param seeds gives every job of all runs an engine's seed of its own, by which its calls are known
     */
    public Workload(
            double jobsASecond, long seed, Catalogue catalogue, AtomicInteger seeds, Pods pods, Journal journal) {
        Duration pause = Duration.ofMillis(Math.round(1_000 * SHOPPERS / jobsASecond));
        this.shoppers = IntStream.range(0, SHOPPERS)
                .mapToObj(n -> new Shopper(
                        "c" + (n + 1), seed, pause, job -> n == fetcher(job), catalogue, seeds, pods, journal))
                .toList();
    }

    /* Each picture is fetched by one of those that are told of it, also where nobody follows the job. */
    private static int fetcher(String job) {
        return Math.floorMod(job.hashCode(), SHOPPERS);
    }

    /** Submits no more; what was submitted is followed to its end. */
    public void enough() throws InterruptedException {
        for (Shopper shopper : shoppers) {
            shopper.enough();
        }
    }

    /** Whether every shopper has seen the end of all its jobs. */
    public boolean satisfied() {
        return shoppers.stream().allMatch(Shopper::satisfied);
    }

    /** What was answered that no shopper should be, a line each. */
    public List<String> complaints() {
        return shoppers.stream()
                .flatMap(shopper -> shopper.complaints().stream())
                .toList();
    }

    @Override
    public void close() {
        shoppers.forEach(Shopper::close);
    }
}
