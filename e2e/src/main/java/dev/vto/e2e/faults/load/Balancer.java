package dev.vto.e2e.faults.load;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Sends each request to the next of a service's pods, as a load balancer that knows which ones are gone. Thread-safe. */
public final class Balancer {
    private final Supplier<List<URI>> living;
    private final AtomicInteger next = new AtomicInteger();

    /**
     * A balancer.
     *
     * @param living base addresses of the pods that are not known to be gone
     */
    public Balancer(Supplier<List<URI>> living) {
        this.living = living;
    }

    /**
     * The next pod's base address.
     *
     * @throws Unavailable when there is none
     */
    public URI next() throws Unavailable {
        List<URI> pods = living.get();
        if (pods.isEmpty()) {
            throw new Unavailable();
        }
        return pods.get(Math.floorMod(next.getAndIncrement(), pods.size()));
    }

    /** No pod is there; a load balancer answers 503. */
    public static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        Unavailable() {
            super("no pod is there", null, false, false);
        }
    }
}
