package dev.vto.e2e.faults.entry;

/** A record cannot be read; the message says where and what to do. */
public final class UnreadableRecord extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With this message. */
    public UnreadableRecord(String message) {
        super(message);
    }
}
