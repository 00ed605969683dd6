package dev.vto.local.stack;

import dev.vto.local.storefront.SampleCatalogue;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seeds the samples when the services, which start after the stack, answer. */
final class Seeding {
    private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final URI edge;

    private Seeding(URI edge) {
        this.edge = edge;
    }

    /**
     * Begins, on a thread that ends with the program.
     *
     * @param edge as clients are told it; called here by the loopback interface, for the name may lead here only later
     */
    static void begin(URI edge) {
        if (edge == null) {
            throw new IllegalArgumentException(
                    "VTO_LOCAL_SEED needs the edge; leave VTO_LOCAL_EDGE out or VTO_LOCAL_SEED");
        }
        URI own = URI.create("http://localhost:" + edge.getPort());
        Thread.ofVirtual().name("seeding").start(new Seeding(own)::run);
    }

    private void run() {
        try {
            while (!seeded()) {
                Thread.sleep(PAUSE);
            }
            LOG.info("The sample catalogue is there");
        } catch (InterruptedException e) {
            LOG.debug("Stopped before the samples were there", e);
        }
    }

    private boolean seeded() throws InterruptedException {
        try {
            new SampleCatalogue(edge).seed();
            return true;
        } catch (IOException e) {
            LOG.info("The samples cannot be seeded yet, trying again in {} s: {}", PAUSE.toSeconds(), e.getMessage());
            return false;
        }
    }
}
