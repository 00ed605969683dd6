package dev.vto.notify.connection;

import dev.vto.notify.outbox.Outbox;
import dev.vto.notify.outbox.Outgoing;
import dev.vto.notify.telemetry.GatewayMetrics;
import dev.vto.platform.job.Job;
import jakarta.inject.Singleton;
import java.util.Collection;

/** Gives a job's state to sockets of its owner on this pod. Thread-safe. */
@Singleton
public class Deliveries {
    private final Registry registry;
    private final GatewayMetrics metrics;

    public Deliveries(Registry registry, GatewayMetrics metrics) {
        this.registry = registry;
        this.metrics = metrics;
    }

    /**
     * Gives the state to those that want it and have not been given it.
     *
     * @param job as just read
     * @return how many sockets it was new for
     */
    public int deliver(Job job, Outgoing.Source source) {
        return deliver(job, registry.of(job.owner()), source);
    }

    /** The same for these sockets, all of the job's owner. */
    public int deliver(Job job, Collection<Socket> sockets, Outgoing.Source source) {
        int news = 0;
        Outgoing.State state = new Outgoing.State(job, source);
        for (Socket socket : sockets) {
            if (deliver(state, socket)) {
                news++;
            }
        }
        return news;
    }

    private boolean deliver(Outgoing.State state, Socket socket) {
        Outbox.Offer offer = socket.push(state);
        metrics.offered(offer);
        return offer == Outbox.Offer.TAKEN || offer == Outbox.Offer.COALESCED;
    }
}
