package dev.vto.e2e.faults.follow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.e2e.faults.journal.Journal;
import dev.vto.e2e.faults.load.Balancer;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * What a shopper's page does to be told of its jobs: connects, subscribes to what it awaits, pings, and connects again to
 * another pod whenever the socket has ended or is silent (docs/protocol.md).
 */
public final class Connection implements AutoCloseable {
    private static final Duration PING = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(4);
    private static final long LONGEST_PAUSE_MS = 800;

    private final String client;
    private final HttpClient http;
    private final Balancer gateways;
    private final Journal journal;
    private final Followed followed;
    private final Consumer<JsonNode> frames;
    private final RandomGenerator random;
    private final Thread thread;
    private volatile ShopperSocket socket;
    private volatile boolean closing;

    /**
     * A connection that begins at once.
     *
     * @param frames told of each state of a job, and of each error
     */
    public Connection(
            String client,
            HttpClient http,
            Balancer gateways,
            Journal journal,
            Followed followed,
            Consumer<JsonNode> frames,
            RandomGenerator random) {
        this.client = client;
        this.http = http;
        this.gateways = gateways;
        this.journal = journal;
        this.followed = followed;
        this.frames = frames;
        this.random = random;
        this.thread = Thread.ofVirtual().name(client + "-socket").start(this::run);
    }

    /** Asks for a job on the present socket; a later one asks by itself. */
    public void subscribe(String job) {
        ShopperSocket now = socket;
        if (now != null && !now.ended()) {
            now.subscribe(List.of(job));
        }
    }

    private void run() {
        try {
            for (int n = 1; !closing; n++) {
                ShopperSocket next = new ShopperSocket(client, client + "-" + n, journal, frames);
                if (next.open(http, gateways.next())) {
                    socket = next;
                    next.subscribe(followed.awaited());
                    live(next);
                }
                Thread.sleep(random.nextLong(LONGEST_PAUSE_MS));
            }
        } catch (InterruptedException e) {
            // closed
        } catch (Balancer.Unavailable e) {
            throw new IllegalStateException("the balancer of a fault run always has a pod", e);
        }
    }

    private void live(ShopperSocket now) throws InterruptedException {
        while (!now.ended() && !closing) {
            now.ping();
            now.await(PING);
            if (!now.ended() && now.silence().compareTo(SILENCE) > 0) {
                now.abort();
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        ShopperSocket last = socket;
        if (last != null && !last.ended()) {
            last.close();
        }
        thread.interrupt();
    }
}
