package dev.vto.notify.outbox;

/** Why the gateway closes a socket. Clients connect again after each, after a pause with jitter. */
public enum CloseCode {
    /** The pod goes away or the socket is old: connect again at once, to another pod. */
    GOING_AWAY(1001, "going_away"),
    /** A message was longer than the limit. */
    TOO_LARGE(1009, "message_too_large"),
    /** Something failed here. */
    FAILED(1011, "internal_error"),
    /** The client reads more slowly than its jobs change. */
    SLOW_CONSUMER(4008, "slow_consumer"),
    /** The client answers no pings. */
    SILENT(4009, "silent");

    private final int code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    /** The code of RFC 6455. */
    public int code() {
        return code;
    }

    /** The reason in the close frame and in metrics. */
    public String reason() {
        return reason;
    }
}
