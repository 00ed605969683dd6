package dev.vto.notify.route;

import dev.vto.notify.rows.ConnectionRows;
import dev.vto.notify.rows.RowsConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Tries the pods that a delivery did not reach until they answer, or for so long that they are taken for dead and their rows removed.
 * A pod that no event leads to is not looked for: its rows cost nothing and go by their ttl.
 */
@Singleton
public class DeadPeers {
    private static final Logger LOG = Logger.getLogger(DeadPeers.class);

    private final Handover handover;
    private final ConnectionRows rows;
    private final RowsConfig config;
    private final Clock clock;

    public DeadPeers(Handover handover, ConnectionRows rows, RowsConfig config, Clock clock) {
        this.handover = handover;
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    void schedule(@Observes StartupEvent start, Scheduler scheduler, RouteConfig route) {
        scheduler
                .newJob("dead-peers")
                .setInterval(route.restAfterFailure().toString())
                .setConcurrentExecution(Scheduled.ConcurrentExecution.SKIP)
                .setTask(_ -> check(), true)
                .schedule();
    }

    private void check() {
        Instant now = clock.instant();
        for (String node : handover.peers().toBeTried(now)) {
            if (!handover.answers(node) && handover.peers().unreachedSince(node, now.minus(config.forgetAfter()))) {
                forget(node);
            }
        }
    }

    private void forget(String node) {
        try {
            rows.forget(node);
            handover.peers().reached(node);
        } catch (SdkException e) {
            LOG.warnf("The rows of %s, which is dead, could not be removed; trying again: %s", node, e.getMessage());
        }
    }
}
