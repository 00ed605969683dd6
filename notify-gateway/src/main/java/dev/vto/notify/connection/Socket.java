package dev.vto.notify.connection;

import dev.vto.notify.frame.ServerFrame;
import dev.vto.notify.outbox.CloseCode;
import dev.vto.notify.outbox.Outbox;
import dev.vto.notify.outbox.Outgoing;
import dev.vto.notify.outbox.Wire;
import dev.vto.platform.owner.OwnerKey;
import java.time.Duration;
import java.time.Instant;

/** One client's connection. Thread-safe. */
public final class Socket {
    private static final Duration LONGEST_WAIT_FOR_CLIENT = Duration.ofSeconds(30);

    private final String id;
    private final OwnerKey owner;
    private final Instant openedAt;
    private final Instant until;
    private final Wire wire;
    private final Outbox outbox;
    private final Interest interest;
    private volatile Instant heard;

    /**
     * A connection that was just opened.
     *
     * @param id 32 hex digits
     * @param owner whose jobs it hears of
     * @param openedAt now
     * @param until when it is closed, so that clients spread over new pods
     * @param wire its network side
     * @param outbox sends on the wire
     * @param interest which jobs it wants
     */
    public Socket(
            String id, OwnerKey owner, Instant openedAt, Instant until, Wire wire, Outbox outbox, Interest interest) {
        this.id = id;
        this.owner = owner;
        this.openedAt = openedAt;
        this.until = until;
        this.wire = wire;
        this.outbox = outbox;
        this.interest = interest;
        this.heard = openedAt;
    }

    public String id() {
        return id;
    }

    public OwnerKey owner() {
        return owner;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Interest interest() {
        return interest;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When it is closed at the latest. */
    public Instant until() {
        return until;
    }

    /** When the client last sent anything, a pong included. */
    public Instant heard() {
        return heard;
    }

    /** Notes that the client is there. */
    public void hear(Instant now) {
        heard = now;
    }

    /** Begins to send, this frame first. */
    public void greet(ServerFrame hello) {
        outbox.begin(new Outgoing.Reply(hello));
    }

    /** Sends a frame that is no job's state. */
    public Outbox.Offer reply(ServerFrame frame) {
        return outbox.offer(new Outgoing.Reply(frame));
    }

    /** Sends a job's state if the socket wants it and has not been given it. */
    public Outbox.Offer push(Outgoing.State state) {
        return interest.wants(state.job()) ? outbox.offer(state) : Outbox.Offer.STALE;
    }

    /** Whether it was given a state of this job or does not want any. */
    public boolean knows(String jobId) {
        return interest.mutes(jobId) || outbox.knows(jobId);
    }

    /**
     * Waits until the client has taken enough for more to be sent; a client that does not within 30 s is closed.
     *
     * @return whether there is room
     */
    public boolean awaitRoom() throws InterruptedException {
        if (outbox.awaitRoom(LONGEST_WAIT_FOR_CLIENT)) {
            return true;
        }
        close(CloseCode.SLOW_CONSUMER);
        return false;
    }

    /** Closes it; what waits is forgotten. */
    public void close(CloseCode code) {
        outbox.close();
        wire.close(code);
    }
}
