package dev.vto.platform.queue;

/** Handles one message. Called on a virtual thread, many at a time. */
@FunctionalInterface
public interface MessageHandler {

    /**
     * Handles the message. A message may come twice, late and out of order.
     *
     * @return what becomes of it
     * @throws Exception when it could not be handled now: it is received again after a growing pause, and goes to the
     *     dead-letter queue when it was received too often
     */
    Disposition handle(Message message) throws Exception;
}
