package dev.vto.local.bench.crowd;

import dev.vto.local.storefront.Comeback;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Clients of the gateway by the thousand, on one thread. A client costs some microseconds a frame: a library's whole WebSocket for
 * each would cost more than the server that is measured.
 */
public final class Crowd {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int CONNECT_MS = 20_000;

    private final NioEventLoopGroup threads = new NioEventLoopGroup(1);
    private final EventLoop loop = threads.next();
    private final Bootstrap bootstrap = new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.TCP_NODELAY, true)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MS);
    final Comeback comeback = new Comeback(new SecureRandom());

    /* All below belongs to the loop. */
    CrowdOrder order;
    private int members;
    private int unopened;
    private int waiting;
    private int open;
    private int resumed;
    private long resumedAt;
    private long frames;
    private long frameAt;
    private final Map<Integer, Integer> closes = new TreeMap<>();
    private long closedAt;
    private int refused;
    private String sample = "";
    private final Map<String, Long> ends = new HashMap<>();

    /** Opens sockets and waits until all of them were said hello to. */
    public CrowdStatus connect(CrowdOrder wanted) throws IOException, InterruptedException {
        int all = in(() -> {
            order = wanted;
            members += wanted.count();
            unopened += wanted.count();
            more();
            return members;
        });
        long end = System.nanoTime() + PATIENCE.toNanos();
        CrowdStatus now = status();
        while (now.open() < all) {
            if (System.nanoTime() > end) {
                throw new IOException("only %d of %d sockets were opened within %d s, %d handshakes failed"
                        .formatted(now.open(), all, PATIENCE.toSeconds(), now.refused()));
            }
            Thread.sleep(POLL);
            now = status();
        }
        return now;
    }

    /** What was seen so far. */
    public CrowdStatus status() throws IOException, InterruptedException {
        return in(() -> new CrowdStatus(
                open, resumed, resumedAt, frames, frameAt, new TreeMap<>(closes), closedAt, refused, sample));
    }

    /** Begins to count anew. */
    public CrowdStatus reset() throws IOException, InterruptedException {
        in(() -> {
            frames = 0;
            refused = 0;
            closes.clear();
            ends.clear();
            return null;
        });
        return status();
    }

    /** When the end of each job was first told, in ns. */
    public Map<String, Long> ends() throws IOException, InterruptedException {
        return in(() -> Map.copyOf(ends));
    }

    /* What follows is called on the loop, by members. */

    Bootstrap bootstrap() {
        return bootstrap.clone();
    }

    void later(Duration pause, Runnable task) {
        loop.schedule(task, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    void hello() {
        open++;
    }

    /* A client that comes back is not among those that connect at once. */
    void connectsAgain() {
        waiting++;
    }

    void refused() {
        refused++;
        waiting--;
        more();
    }

    void closed(int code, boolean wasResumed) {
        open--;
        if (wasResumed) {
            resumed--;
        } else {
            waiting--;
            more();
        }
        closes.merge(code, 1, Integer::sum);
        closedAt = System.nanoTime();
    }

    void isUpToDate() {
        resumed++;
        resumedAt = System.nanoTime();
        waiting--;
        more();
    }

    void frame() {
        frames++;
        frameAt = System.nanoTime();
    }

    void sample(String text) {
        sample = text;
    }

    void ended(String job) {
        ends.putIfAbsent(job, System.nanoTime());
    }

    private void more() {
        while (unopened > 0 && waiting < order.atOnce()) {
            unopened--;
            waiting++;
            new Member(this).connect();
        }
    }

    private <T> T in(Callable<T> task) throws IOException, InterruptedException {
        try {
            return loop.submit(task).get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }
}
