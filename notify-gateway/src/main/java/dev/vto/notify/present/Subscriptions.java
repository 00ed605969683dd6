package dev.vto.notify.present;

import dev.vto.notify.connection.Deliveries;
import dev.vto.notify.connection.Socket;
import dev.vto.notify.frame.ServerFrame;
import dev.vto.notify.outbox.CloseCode;
import dev.vto.notify.outbox.Outgoing;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.store.JobStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/** Sends a client that subscribes to jobs these jobs as they are now. */
@Singleton
public class Subscriptions {
    private static final Logger LOG = Logger.getLogger(Subscriptions.class);
    private static final Pattern JOB_ID = Pattern.compile("[0-9a-f]{32}");

    private final JobStore store;
    private final Deliveries deliveries;
    private final Reads reads;
    private final Clock clock;

    public Subscriptions(JobStore store, Deliveries deliveries, Reads reads, Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * Takes subscriptions and sends these jobs as they are now; those that the socket has been sent in this version are
     * not repeated. Ids that are no job of the owner are answered with one error frame.
     */
    public void take(Socket socket, Collection<String> ids) {
        List<String> possible =
                ids.stream().filter(id -> JOB_ID.matcher(id).matches()).toList();
        if (!socket.interest().subscribe(possible)) {
            socket.reply(new ServerFrame.Failure(
                    "too_many_subscriptions",
                    "The socket has too many open subscriptions for these " + ids.size()
                            + " jobs; unsubscribe from others first",
                    List.copyOf(ids)));
            return;
        }
        try {
            List<String> unknown = new ArrayList<>(ids);
            for (Job job : reads.read(() -> store.getAll(possible))) {
                if (job.owner().equals(socket.owner()) && clock.instant().isBefore(job.expiresAt())) {
                    unknown.remove(job.id());
                    deliveries.deliver(job, List.of(socket), Outgoing.Source.REQUEST);
                }
            }
            refuse(socket, unknown);
            socket.awaitRoom();
        } catch (SdkException e) {
            LOG.warnf("Jobs that a client subscribed to could not be read; it was told so: %s", e);
            socket.reply(new ServerFrame.Failure(
                    "unavailable", "The jobs cannot be read now; subscribe again in a few seconds", List.copyOf(ids)));
        } catch (InterruptedException e) {
            socket.close(CloseCode.GOING_AWAY);
        }
    }

    private static void refuse(Socket socket, List<String> unknown) {
        if (!unknown.isEmpty()) {
            unknown.forEach(socket.interest()::forget);
            socket.reply(new ServerFrame.Failure(
                    "job_not_found", "There is no such job of yours; submit it first, or correct the id", unknown));
        }
    }
}
