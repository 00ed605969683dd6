package dev.vto.e2e.faults.history;

/** A record cannot be read; the message says where and what to do. */
public final class UnreadableHistory extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With this message. */
    public UnreadableHistory(String message) {
        super(message);
    }
}
