package dev.vto.notify.present;

import dev.vto.notify.connection.Deliveries;
import dev.vto.notify.connection.Registry;
import dev.vto.notify.connection.Socket;
import dev.vto.notify.outbox.Outgoing;
import dev.vto.notify.telemetry.GatewayMetrics;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.telemetry.LogContext;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/** Reads the open jobs that this pod's sockets await again and again, so that nothing depends on one event. */
@Singleton
public class Reread {
    private static final Logger LOG = Logger.getLogger(Reread.class);
    private static final int BATCH = 100;

    private final Registry registry;
    private final JobStore store;
    private final Deliveries deliveries;
    private final GatewayMetrics metrics;

    public Reread(Registry registry, JobStore store, Deliveries deliveries, GatewayMetrics metrics) {
        this.registry = registry;
        this.store = store;
        this.deliveries = deliveries;
        this.metrics = metrics;
    }

    void schedule(@Observes StartupEvent start, Scheduler scheduler, RereadConfig config) {
        scheduler
                .newJob("reread")
                .setInterval(config.every().toString())
                .setExecutionMaxDelay(config.jitter().toString())
                .setConcurrentExecution(Scheduled.ConcurrentExecution.SKIP)
                .setTask(_ -> read(), true)
                .schedule();
    }

    /** Sends what is newer than what the sockets were given. */
    void read() {
        Set<String> awaited = new HashSet<>();
        for (Socket socket : registry.all()) {
            awaited.addAll(socket.interest().awaited());
        }
        List<String> ids = List.copyOf(awaited);
        for (int from = 0; from < ids.size(); from += BATCH) {
            read(ids.subList(from, Math.min(from + BATCH, ids.size())), awaited);
        }
        forgetErased(awaited);
    }

    /* A batch that cannot be read is left to the next pass; its jobs are not erased. */
    private void read(List<String> batch, Set<String> awaited) {
        try {
            for (Job job : store.getAll(batch)) {
                awaited.remove(job.id());
                deliver(job);
            }
        } catch (SdkException e) {
            LOG.warnf("%d jobs could not be read again; the next pass does: %s", batch.size(), e);
            batch.forEach(awaited::remove);
        }
    }

    private void deliver(Job job) {
        if (deliveries.deliver(job, Outgoing.Source.REREAD) == 0) {
            return;
        }
        metrics.corrected();
        try (LogContext _ = LogContext.job(job.id())) {
            LOG.debugf("Version %d came by re-read; its event was lost or is late", job.version());
        }
    }

    private void forgetErased(Set<String> gone) {
        for (String id : gone) {
            registry.all().forEach(socket -> socket.interest().forget(id));
        }
    }
}
