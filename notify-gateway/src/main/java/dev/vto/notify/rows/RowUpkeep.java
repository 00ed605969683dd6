package dev.vto.notify.rows;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/** Compares this node's rows with its sockets, at the start and again and again. */
@Singleton
public class RowUpkeep {
    private static final Logger LOG = Logger.getLogger(RowUpkeep.class);

    private final ConnectionRows rows;
    private final RowsConfig config;
    private final Clock clock;

    public RowUpkeep(ConnectionRows rows, RowsConfig config, Clock clock) {
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    void schedule(@Observes StartupEvent start, Scheduler scheduler) {
        scheduler
                .newJob("rows")
                .setInterval(config.checkEvery().toString())
                .setExecutionMaxDelay(config.jitter().toString())
                .setConcurrentExecution(Scheduled.ConcurrentExecution.SKIP)
                .setTask(_ -> check(), true)
                .schedule();
    }

    private void check() {
        try {
            rows.reconcile(clock.instant().minus(config.checkEvery()));
        } catch (SdkException e) {
            LOG.warnf(
                    "This node's rows could not be compared; trying again in %s: %s",
                    config.checkEvery(), e.getMessage());
        }
    }
}
