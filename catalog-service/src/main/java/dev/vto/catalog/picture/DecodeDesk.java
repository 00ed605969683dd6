package dev.vto.catalog.picture;

import dev.vto.catalog.picture.scan.PictureHeader;
import dev.vto.catalog.refusal.PictureRefused;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets a few pictures at a time be decoded: one for each processor, and together within the memory allowed. They run on
 * threads of their own, for a decode never yields and would keep a virtual thread's carrier from all requests.
 *
 * <p>Metrics: {@code vto_catalog_decodes_waiting} pictures that wait for their turn; {@code vto_catalog_prepare_seconds}
 * time to decode, convert and encode one, without the wait.
 */
@Singleton
public class DecodeDesk {
    private static final int KIB = 1024;

    /* Scaled samples, packed pixels, turned pixels. */
    private static final int BYTES_PER_RESULT_PIXEL = 12;

    private final ExecutorService threads;
    private final Semaphore kibibytes;
    private final int allKibibytes;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Timer took;

    @Inject
    DecodeDesk(PictureConfig config, MeterRegistry metrics) {
        this(
                config.decodes().orElse(Runtime.getRuntime().availableProcessors()),
                config.memory().asLongValue(),
                metrics);
    }

    DecodeDesk(int atOnce, long memory, MeterRegistry metrics) {
        this.threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().name("decode-", 0).daemon().factory());
        this.allKibibytes = Math.toIntExact(memory / KIB);
        this.kibibytes = new Semaphore(allKibibytes, true);
        this.took = metrics.timer("vto.catalog.prepare");
        metrics.gauge("vto.catalog.decodes.waiting", waiting);
    }

    /**
     * Does the work when its turn comes. Waits without holding a processor.
     *
     * @param pixels that the work makes of the picture
     */
    PreparedFile decode(PictureHeader header, long pixels, Callable<PreparedFile> work)
            throws PictureRefused, InterruptedException {
        int needed = (int) Math.min(allKibibytes, estimate(header, pixels) / KIB);
        waiting.incrementAndGet();
        try {
            kibibytes.acquire(needed);
        } catch (InterruptedException e) {
            waiting.decrementAndGet();
            throw e;
        }
        Future<PreparedFile> result = threads.submit(() -> {
            waiting.decrementAndGet();
            try {
                return took.recordCallable(work);
            } finally {
                // not by who waits: it may be interrupted while the memory is still taken
                kibibytes.release(needed);
            }
        });
        return await(result);
    }

    /** Bytes that decoding takes at most: the samples as stored, TwelveMonkeys' second copy of some, and the result. */
    static long estimate(PictureHeader header, long pixels) {
        int sample = header.bits() > 8 ? 2 : 1;
        int copies =
                switch (header.format()) {
                    case PNG -> header.channels();
                    case JPEG -> header.channels() == 4 ? 8 : header.channels();
                    case WEBP -> 8;
                };
        return header.pixels() * copies * sample + pixels * BYTES_PER_RESULT_PIXEL;
    }

    private static PreparedFile await(Future<PreparedFile> result) throws PictureRefused, InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case PictureRefused refused -> throw refused;
                case RuntimeException failed -> throw failed;
                default -> throw new IllegalStateException("preparing a picture failed", e.getCause());
            }
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
