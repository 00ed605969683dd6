package dev.vto.e2e.faults.load;

import dev.vto.e2e.faults.journal.Journal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** All shoppers of a run. */
public final class Workload implements AutoCloseable {
    /** How many shoppers make ten jobs a second. */
    public static final int SHOPPERS_OF_TEN_A_SECOND = 12;

    private final List<Shopper> shoppers;

    /**
     * Shoppers that begin at once.
     *
     * @param shoppers how many; each wants a job every 1.2 s on average
     * @param seeds gives every job of all runs an engine's seed of its own, by which its calls are known
     */
    public Workload(int shoppers, long seed, Catalogue catalogue, AtomicInteger seeds, Pods pods, Journal journal) {
        this.shoppers = IntStream.rangeClosed(1, shoppers)
                .mapToObj(n -> new Shopper("c" + n, seed, catalogue, seeds, pods, journal))
                .toList();
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
