package dev.vto.notify.route;

import dev.vto.notify.connection.Deliveries;
import dev.vto.notify.connection.Registry;
import dev.vto.notify.outbox.Outgoing;
import dev.vto.notify.rows.ConnectionRows;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.telemetry.LogContext;
import jakarta.inject.Singleton;

/** Brings a job's change to the owner's sockets: those here first, then those of other pods. Thread-safe. */
@Singleton
public class Router {
    private final Registry registry;
    private final JobStore store;
    private final Deliveries deliveries;
    private final ConnectionRows rows;
    private final Handover handover;

    public Router(Registry registry, JobStore store, Deliveries deliveries, ConnectionRows rows, Handover handover) {
        this.registry = registry;
        this.store = store;
        this.deliveries = deliveries;
        this.rows = rows;
        this.handover = handover;
    }

    /** To the sockets here and on other pods. Each pod reads the row once. */
    public void toAll(Delivery delivery) {
        toLocal(delivery, Outgoing.Source.EVENT);
        try (LogContext _ = LogContext.job(delivery.jobId())) {
            handover.to(rows.otherNodes(new OwnerKey(delivery.ownerKey())), delivery);
        }
    }

    /** To the sockets here; without any the row is not read. */
    public void toLocal(Delivery delivery, Outgoing.Source source) {
        if (registry.of(new OwnerKey(delivery.ownerKey())).isEmpty()) {
            return;
        }
        try (LogContext _ = LogContext.job(delivery.jobId())) {
            store.get(delivery.jobId()).ifPresent(job -> deliveries.deliver(job, source));
        }
    }
}
