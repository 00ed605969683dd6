package dev.vto.notify.outbox;

import dev.vto.notify.frame.ServerFrame;
import dev.vto.platform.job.Job;

/** Something to be sent on a socket. */
public sealed interface Outgoing {

    /** A frame as it is. */
    record Reply(ServerFrame frame) implements Outgoing {}

    /**
     * A job's state; the frame is made when its turn comes, so that its addresses are fresh.
     *
     * @param job as read
     * @param source how the gateway came to know
     */
    record State(Job job, Source source) implements Outgoing {}

    /** How the gateway came to know of a state. */
    enum Source {
        /** A message of vto-events. */
        EVENT,
        /** Another pod's message. */
        HANDOVER,
        /** The periodic re-read. */
        REREAD,
        /** A client that connected or subscribed. */
        REQUEST
    }
}
