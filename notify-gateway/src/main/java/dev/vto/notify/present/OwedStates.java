package dev.vto.notify.present;

import dev.vto.notify.connection.Deliveries;
import dev.vto.notify.connection.Socket;
import dev.vto.notify.outbox.CloseCode;
import dev.vto.notify.outbox.Outgoing;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobConfig;
import dev.vto.platform.job.store.JobIndex;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.telemetry.StackTraces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Sends a client that connects the jobs that it is owed, as they are now. */
@Singleton
public class OwedStates {
    private static final Logger LOG = Logger.getLogger(OwedStates.class);
    private static final int PAGE = 100;

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration PATIENCE_WITH_LATE = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /* The sweeper ends a job a little after its deadline. */
    private static final Duration SWEEP_SLACK = Duration.ofMinutes(10);

    private final JobIndex index;
    private final JobStore store;
    private final Deliveries deliveries;
    private final Duration longestJob;
    private final Duration longestWait;
    private final Reads reads;
    private final Clock clock;
    private final Executor tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final Turns turns = new Turns();

    @Inject
    public OwedStates(JobIndex index, JobStore store, Deliveries deliveries, Reads reads, JobConfig jobs, Clock clock) {
        this(index, store, deliveries, reads, jobs, clock, LONGEST_WAIT);
    }

    OwedStates(
            JobIndex index,
            JobStore store,
            Deliveries deliveries,
            Reads reads,
            JobConfig jobs,
            Clock clock,
            Duration longestWait) {
        this.index = index;
        this.store = store;
        this.deliveries = deliveries;
        this.reads = reads;
        this.longestJob = jobs.deadline().plus(SWEEP_SLACK);
        this.clock = clock;
        this.longestWait = longestWait;
    }

    /**
     * Sends what the client is owed, in the background; clients of one owner that come at the same time are told by the same reads. If
     * that fails the socket is closed; the client comes again.
     */
    public void send(Socket socket) {
        if (turns.await(socket)) {
            tasks.execute(() -> tell(socket.owner()));
        }
    }

    private void tell(OwnerKey owner) {
        for (List<Socket> sockets = turns.next(owner); !sockets.isEmpty(); sockets = turns.next(owner)) {
            tellFirst(sockets);
        }
    }

    /* Those who come meanwhile wait for no more than this. */
    private void tellFirst(List<Socket> sockets) {
        Instant now = clock.instant();
        try {
            tellOn(sockets, now, tellPage(sockets, now, null), Duration.ZERO);
        } catch (Throwable e) {
            // errors too: whoever tells an owner's sockets goes on with those that came meanwhile
            close(sockets, e);
        }
    }

    /* From where they are, together; closed when they have had no room for too long. */
    private void tellOn(List<Socket> sockets, Instant asOf, String cursor, Duration waited) {
        if (cursor == null || sockets.isEmpty()) {
            return;
        }
        if (waited.compareTo(longestWait) > 0) {
            sockets.forEach(socket -> socket.close(CloseCode.SLOW_CONSUMER));
        } else {
            tasks.execute(() -> tellRest(sockets, asOf, cursor, waited));
        }
    }

    /* Clients that are late do not hold the others up. */
    private void tellRest(List<Socket> sockets, Instant asOf, String from, Duration waited) {
        List<Socket> together = sockets;
        try {
            Duration patience = waited.isZero() ? PATIENCE : PATIENCE_WITH_LATE;
            Pace pace = Pace.await(together, patience);
            tellOn(pace.late(), asOf, from, waited.plus(patience));
            together = pace.ready();
            if (!together.isEmpty()) {
                tellOn(together, asOf, tellPage(together, asOf, from), Duration.ZERO);
            }
        } catch (Throwable e) {
            close(together, e);
        }
    }

    /* Pages are all as of one time: DynamoDB refuses to go on from a job that is no longer among those asked for. */
    private String tellPage(List<Socket> sockets, Instant asOf, String from) throws InterruptedException {
        OwnerKey owner = sockets.getFirst().owner();
        Instant since = Owed.PROMISED.createdSince(asOf, longestJob);
        JobIndex.Page page = reads.read(() -> index.ownedBy(owner, since, PAGE, from));
        for (Job job : reads.read(() -> store.getAll(page.ids()))) {
            if (Owed.PROMISED.to(owner, job, asOf)) {
                deliveries.deliver(job, sockets, Outgoing.Source.REQUEST);
            }
        }
        return page.cursor();
    }

    private static void close(List<Socket> sockets, Throwable reason) {
        LOG.warnf(
                StackTraces.worth(reason),
                "%d clients could not be told what they are owed; their sockets are closed, they connect again: %s",
                sockets.size(),
                reason);
        sockets.forEach(socket -> socket.close(CloseCode.FAILED));
    }
}
