package dev.vto.notify.outbox;

import java.util.concurrent.CompletionStage;

/** The network side of one socket, as an {@link Outbox} needs it. */
public interface Wire {

    /**
     * Sends.
     *
     * @return completes when the operating system has taken the frame, exceptionally when the socket is broken
     */
    CompletionStage<Void> send(Outgoing next);

    /** Whether sending it costs next to nothing, so that a thread of the network may. */
    boolean ready(Outgoing next);

    /** Closes the socket; does nothing when it is closed. */
    void close(CloseCode code);
}
