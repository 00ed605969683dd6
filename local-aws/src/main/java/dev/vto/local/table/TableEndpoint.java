package dev.vto.local.table;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A DynamoDB that somebody else starts, perhaps later than this. */
public final class TableEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(TableEndpoint.class);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private TableEndpoint() {}

    /**
     * Waits until something answers there.
     *
     * @return the address
     */
    public static URI await(URI address, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
            for (long look = 0; !answers(http, address); look++) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "DynamoDB did not answer at %s within %d s; start it there, or set VTO_LOCAL_DYNAMODB_URL"
                                    .formatted(address, patience.toSeconds()));
                }
                if (look == 0) {
                    LOG.info("Waiting for DynamoDB at {}", address);
                }
                Thread.sleep(PAUSE);
            }
            return address;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while DynamoDB was waited for", e);
        }
    }

    private static boolean answers(HttpClient http, URI address) throws InterruptedException {
        try {
            http.send(HttpRequest.newBuilder(address).timeout(ANSWER).build(), BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            LOG.debug("No answer from {}", address, e);
            return false;
        }
    }
}
