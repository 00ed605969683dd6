package dev.vto.notify.present;

import dev.vto.notify.connection.Deliveries;
import dev.vto.notify.connection.Registry;
import dev.vto.notify.connection.Socket;
import dev.vto.notify.outbox.Outgoing;
import dev.vto.notify.telemetry.GatewayMetrics;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.store.JobIndex;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.owner.OwnerKey;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Looks for jobs of the owners that have sockets here of which a socket was never told because all of their events were lost.
 * The index suggests, the rows are read consistently; open ones the {@link Reread} then follows.
 */
@Singleton
public class OwnerCheck {
    private static final Logger LOG = Logger.getLogger(OwnerCheck.class);
    private static final String TICK = "1s";
    private static final int PAGE = 100;

    private final Registry registry;
    private final JobIndex index;
    private final JobStore store;
    private final Deliveries deliveries;
    private final GatewayMetrics metrics;
    private final Clock clock;
    private final OwnerSchedule schedule;

    public OwnerCheck(
            Registry registry,
            JobIndex index,
            JobStore store,
            Deliveries deliveries,
            GatewayMetrics metrics,
            RereadConfig config,
            Clock clock) {
        this.registry = registry;
        this.index = index;
        this.store = store;
        this.deliveries = deliveries;
        this.metrics = metrics;
        this.clock = clock;
        this.schedule = new OwnerSchedule(config.ownersEvery(), new SecureRandom());
    }

    void schedule(@Observes StartupEvent start, Scheduler scheduler) {
        scheduler
                .newJob("owners")
                .setInterval(TICK)
                .setConcurrentExecution(Scheduled.ConcurrentExecution.SKIP)
                .setTask(_ -> check(), true)
                .schedule();
    }

    private void check() {
        for (OwnerKey owner : schedule.due(registry.owners(), clock.instant())) {
            try {
                Instant begun = clock.instant();
                check(owner, schedule.since(owner));
                schedule.checked(owner, begun);
            } catch (SdkException e) {
                LOG.warnf(
                        "An owner's jobs could not be looked for; the next look begins where this one did: %s",
                        e.getMessage());
            }
        }
    }

    private void check(OwnerKey owner, Instant since) {
        Collection<Socket> sockets = registry.of(owner);
        String cursor = null;
        do {
            JobIndex.Page page = index.ownedBy(owner, since, PAGE, cursor);
            List<String> unknown = page.ids().stream()
                    .filter(id -> sockets.stream().anyMatch(socket -> !socket.knows(id)))
                    .toList();
            store.getAll(unknown).forEach(job -> deliver(owner, job));
            cursor = page.cursor();
        } while (cursor != null && !sockets.isEmpty());
    }

    private void deliver(OwnerKey owner, Job job) {
        if (Owed.PROMISED.to(owner, job, clock.instant()) && deliveries.deliver(job, Outgoing.Source.REREAD) > 0) {
            metrics.corrected();
        }
    }
}
