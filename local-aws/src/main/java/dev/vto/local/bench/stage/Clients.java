package dev.vto.local.bench.stage;

import dev.vto.local.bench.Setting;
import dev.vto.local.bench.crowd.CrowdOrder;
import dev.vto.local.bench.crowd.CrowdStatus;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;

/** The gateway's clients, shared out to a few processes. */
public final class Clients implements AutoCloseable {
    private static final int PROCESSES = 2;
    private static final int AT_ONCE = 100;
    private static final Duration POLL = Duration.ofMillis(50);

    private final List<ClientProcess> processes = new ArrayList<>();

    private Clients() {}

    /** Processes without any sockets yet. */
    public static Clients start(Setting setting, String name) throws IOException {
        Clients clients = new Clients();
        for (int i = 1; i <= PROCESSES; i++) {
            clients.processes.add(ClientProcess.start(setting, name + "-" + i));
        }
        return clients;
    }

    /**
     * Opens so many more sockets and waits until each was said hello to.
     *
     * @param addresses the first is connected to, the others when a socket has ended
     * @param comeBack whether clients connect again when their socket ends
     * @param owed how many job frames a client is sent before it is up to date
     */
    public CrowdStatus connect(List<URI> addresses, int count, boolean comeBack, int owed) throws IOException {
        int each = count / PROCESSES;
        List<CompletableFuture<CrowdStatus>> opening = new ArrayList<>();
        for (ClientProcess process : processes) {
            int share = process == processes.getFirst() ? count - each * (PROCESSES - 1) : each;
            CrowdOrder order = new CrowdOrder(addresses, share, AT_ONCE / PROCESSES, comeBack, owed, false);
            opening.add(process.begin("connect", order, CrowdStatus.class));
        }
        try {
            return opening.stream()
                    .map(CompletableFuture::join)
                    .reduce(Clients::sum)
                    .orElseThrow();
        } catch (CompletionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        }
    }

    /** What they have seen. */
    public CrowdStatus status() throws IOException {
        CrowdStatus all = null;
        for (ClientProcess process : processes) {
            CrowdStatus one = process.order("status", null, CrowdStatus.class);
            all = all == null ? one : sum(all, one);
        }
        return all;
    }

    /** Begins to count anew. */
    public void reset() throws IOException {
        for (ClientProcess process : processes) {
            process.order("reset", null, CrowdStatus.class);
        }
    }

    /**
     * Waits until they have seen what is wanted.
     *
     * @throws IOException when they have not in time; the text says what they saw
     */
    public CrowdStatus await(Duration atMost, Predicate<CrowdStatus> wanted) throws IOException, InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        CrowdStatus now = status();
        while (!wanted.test(now)) {
            if (System.nanoTime() > end) {
                throw new IOException(
                        "%d s were not enough: %d sockets open, %d up to date, %d frames, closes %s, %d handshakes failed"
                                .formatted(
                                        atMost.toSeconds(),
                                        now.open(),
                                        now.resumed(),
                                        now.frames(),
                                        now.closes(),
                                        now.refused()));
            }
            Thread.sleep(POLL);
            now = status();
        }
        return now;
    }

    @Override
    public void close() throws IOException {
        for (ClientProcess process : processes) {
            process.close();
        }
    }

    private static CrowdStatus sum(CrowdStatus one, CrowdStatus other) {
        Map<Integer, Integer> closes = new TreeMap<>(one.closes());
        other.closes().forEach((code, count) -> closes.merge(code, count, Integer::sum));
        return new CrowdStatus(
                one.open() + other.open(),
                one.resumed() + other.resumed(),
                Math.max(one.resumedAt(), other.resumedAt()),
                one.frames() + other.frames(),
                Math.max(one.frameAt(), other.frameAt()),
                closes,
                Math.max(one.closedAt(), other.closedAt()),
                one.refused() + other.refused(),
                one.sample().isEmpty() ? other.sample() : one.sample());
    }
}
