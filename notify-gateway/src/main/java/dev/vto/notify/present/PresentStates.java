package dev.vto.notify.present;

import dev.vto.notify.connection.Deliveries;
import dev.vto.notify.connection.Socket;
import dev.vto.notify.frame.ServerFrame;
import dev.vto.notify.outbox.CloseCode;
import dev.vto.notify.outbox.Outgoing;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobConfig;
import dev.vto.platform.job.store.JobIndex;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.telemetry.StackTraces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/** Sends jobs as they are now: to a client that connects what it is owed, to one that subscribes what it names. */
@Singleton
public class PresentStates {
    private static final Logger LOG = Logger.getLogger(PresentStates.class);
    private static final Pattern JOB_ID = Pattern.compile("[0-9a-f]{32}");
    private static final int PAGE = 100;

    /* When all clients of a pod come at once, the others wait for their turn here, and not for a connection to DynamoDB. */
    private static final int READERS = 256;

    /* The sweeper ends a job a little after its deadline. */
    private static final Duration SWEEP_SLACK = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT_FOR_CLIENT = Duration.ofSeconds(30);

    private final JobIndex index;
    private final JobStore store;
    private final Deliveries deliveries;
    private final Duration longestJob;
    private final Clock clock;
    private final Executor tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore readers = new Semaphore(READERS);
    private final Turns turns = new Turns();

    public PresentStates(JobIndex index, JobStore store, Deliveries deliveries, JobConfig jobs, Clock clock) {
        this.index = index;
        this.store = store;
        this.deliveries = deliveries;
        this.longestJob = jobs.deadline().plus(SWEEP_SLACK);
        this.clock = clock;
    }

    /**
     * Sends what the client is owed, in the background; clients of one owner that come at the same time are told by the same reads. If
     * that fails the socket is closed; the client comes again.
     */
    public void sendOwed(Socket socket) {
        if (turns.await(socket)) {
            tasks.execute(() -> tell(socket.owner()));
        }
    }

    private void tell(OwnerKey owner) {
        for (List<Socket> sockets = turns.next(owner); !sockets.isEmpty(); sockets = turns.next(owner)) {
            tell(sockets);
        }
    }

    private void tell(List<Socket> sockets) {
        Instant now = clock.instant();
        closing(sockets, () -> {
            String cursor = tellPage(sockets, now, null);
            if (cursor != null) {
                // each at the pace of its client
                sockets.forEach(socket -> tasks.execute(() -> tellRest(socket, now, cursor)));
            }
        });
    }

    private void tellRest(Socket socket, Instant asOf, String from) {
        closing(List.of(socket), () -> {
            String cursor = from;
            while (cursor != null && roomFor(socket)) {
                cursor = tellPage(List.of(socket), asOf, cursor);
            }
        });
    }

    /* Pages are all as of one time: DynamoDB refuses to go on from a job that is no longer among those asked for. */
    private String tellPage(List<Socket> sockets, Instant asOf, String from) throws InterruptedException {
        OwnerKey owner = sockets.getFirst().owner();
        Instant since = Owed.PROMISED.createdSince(asOf, longestJob);
        JobIndex.Page page = reading(() -> index.ownedBy(owner, since, PAGE, from));
        for (Job job : reading(() -> store.getAll(page.ids()))) {
            if (Owed.PROMISED.to(owner, job, asOf)) {
                deliveries.deliver(job, sockets, Outgoing.Source.REQUEST);
            }
        }
        return page.cursor();
    }

    private interface Telling {
        void run() throws InterruptedException;
    }

    /* Errors too: whoever tells an owner's sockets goes on with those that came meanwhile. */
    private static void closing(List<Socket> sockets, Telling telling) {
        try {
            telling.run();
        } catch (Throwable e) {
            LOG.warnf(
                    StackTraces.worth(e),
                    "%d clients could not be told what they are owed; their sockets are closed, they connect again: %s",
                    sockets.size(),
                    e);
            sockets.forEach(socket -> socket.close(CloseCode.FAILED));
        }
    }

    /**
     * Takes subscriptions and sends these jobs as they are now; those that the socket has been sent in this version are
     * not repeated. Ids that are no job of the owner are answered with one error frame.
     */
    public void subscribe(Socket socket, Collection<String> ids) {
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
            for (Job job : reading(() -> store.getAll(possible))) {
                if (job.owner().equals(socket.owner()) && clock.instant().isBefore(job.expiresAt())) {
                    unknown.remove(job.id());
                    deliveries.deliver(job, List.of(socket), Outgoing.Source.REQUEST);
                }
            }
            refuse(socket, unknown);
            roomFor(socket);
        } catch (SdkException e) {
            LOG.warnf("Jobs that a client subscribed to could not be read; it was told so: %s", e);
            socket.reply(new ServerFrame.Failure(
                    "unavailable", "The jobs cannot be read now; subscribe again in a few seconds", List.copyOf(ids)));
        } catch (InterruptedException e) {
            socket.close(CloseCode.GOING_AWAY);
        }
    }

    private <T> T reading(Supplier<T> call) throws InterruptedException {
        readers.acquire();
        try {
            return call.get();
        } finally {
            readers.release();
        }
    }

    private static void refuse(Socket socket, List<String> unknown) {
        if (!unknown.isEmpty()) {
            unknown.forEach(socket.interest()::forget);
            socket.reply(new ServerFrame.Failure(
                    "job_not_found", "There is no such job of yours; submit it first, or correct the id", unknown));
        }
    }

    private static boolean roomFor(Socket socket) throws InterruptedException {
        if (socket.outbox().awaitRoom(LONGEST_WAIT_FOR_CLIENT)) {
            return true;
        }
        socket.close(CloseCode.SLOW_CONSUMER);
        return false;
    }
}
