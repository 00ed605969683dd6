package dev.vto.render.start;

import dev.vto.platform.aws.VtoQueue;
import dev.vto.platform.queue.QueueConsumer;
import dev.vto.platform.queue.QueueConsumers;
import dev.vto.render.adopt.ResultsConsumer;
import dev.vto.render.capacity.Capacity;
import dev.vto.render.claim.LeaseKeeper;
import dev.vto.render.claim.RenderConfig;
import dev.vto.render.render.RenderConsumer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Starts to receive when warm. Told to stop, it waits for what engines already work on, and hands back the rest. */
@Singleton
public final class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class);

    /* for writing rows; no engine is waited for any more */
    private static final Duration HAND_BACK = Duration.ofSeconds(5);

    /* as long as a poll may take that began right before; it ends beside the engines that are waited for */
    private static final Duration LAST_POLL = Duration.ofSeconds(25);

    private final WarmUp warmUp;
    private final LeaseKeeper keeper;
    private final RenderConfig config;
    private final QueueConsumer renders;
    private final QueueConsumer results;

    @Inject
    Worker(
            WarmUp warmUp,
            LeaseKeeper keeper,
            RenderConfig config,
            Capacity capacity,
            QueueConsumers queues,
            RenderConsumer renderConsumer,
            ResultsConsumer resultsConsumer) {
        this.warmUp = warmUp;
        this.keeper = keeper;
        this.config = config;
        this.renders = queues.of(VtoQueue.RENDER, capacity, renderConsumer);
        this.results = queues.of(VtoQueue.RESULTS, config.resultSlots(), resultsConsumer);
    }

    void start(@Observes StartupEvent event) {
        warmUp.run();
        renders.start();
        results.start();
    }

    /** Returns when everything in work has ended or was handed back. */
    public void stop(@Observes ShutdownEvent event) throws InterruptedException {
        long end = System.nanoTime() + LAST_POLL.toNanos();
        keeper.drain();
        results.receiveNoMore();
        if (!renders.drain(config.drain())) {
            LOG.infof("Engines still work after %s; their jobs are handed back", config.drain());
            keeper.stopAll();
            renders.drain(HAND_BACK);
        }
        results.drain(Duration.ofNanos(Math.max(HAND_BACK.toNanos(), end - System.nanoTime())));
        Stream.of(renders, results).forEach(QueueConsumer::close);
    }
}
