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

    /** Closes the socket; does nothing when it is closed. */
    void close(CloseCode code);
}
