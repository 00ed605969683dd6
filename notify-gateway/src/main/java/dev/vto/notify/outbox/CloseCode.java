package dev.vto.notify.outbox;

import java.util.random.RandomGenerator;

/** Why the gateway closes a socket, and when its client comes again: the one place that says so; docs/protocol.md repeats it. */
public enum CloseCode {
    /** The pod goes away or the socket is old: another pod has room. */
    GOING_AWAY(1001, "going_away", Comeback.NOW),
    /** A message was longer than the limit; the same client would send it again. */
    TOO_LARGE(1009, "message_too_large", Comeback.NEVER),
    /** The client sends frames faster than they are handled; the same client would do it again. */
    TOO_MANY_FRAMES(1008, "too_many_frames", Comeback.NEVER),
    /** Something failed here, DynamoDB most likely. */
    FAILED(1011, "internal_error", Comeback.SOON),
    /** The client reads more slowly than its jobs change. */
    SLOW_CONSUMER(4008, "slow_consumer", Comeback.SOON),
    /** The client answers no pings; whoever still reads this has a network again. */
    SILENT(4009, "silent", Comeback.NOW),
    /** The owner has as many sockets here as one may have: some must end first. */
    TOO_MANY_SOCKETS(4029, "too_many_sockets", Comeback.MUCH_LATER);

    /** When a client connects again. */
    public enum Comeback {
        /** At once. */
        NOW(0, 0),
        /** After the pause named in the reason: 1 to 5 s. */
        SOON(1_000, 5_000),
        /** After the pause named in the reason: 30 to 60 s. */
        MUCH_LATER(30_000, 60_000),
        /** Not before it was corrected. */
        NEVER(0, 0);

        private final int leastMs;
        private final int mostMs;

        Comeback(int leastMs, int mostMs) {
            this.leastMs = leastMs;
            this.mostMs = mostMs;
        }
    }

    private final int code;
    private final String reason;
    private final Comeback comeback;

    CloseCode(int code, String reason, Comeback comeback) {
        this.code = code;
        this.reason = reason;
        this.comeback = comeback;
    }

    /** The code of RFC 6455. */
    public int code() {
        return code;
    }

    /** The name in metrics; the first word of the close frame's reason. */
    public String reason() {
        return reason;
    }

    /** When the client comes again. */
    public Comeback comeback() {
        return comeback;
    }

    /**
     * The reason in a close frame, ASCII, at most 123 bytes (RFC 6455, section 5.5): {@code slow_consumer retry_in_ms=2345}. Each has
     * a pause of its own, so that those closed together do not come together.
     */
    public String closeReason(RandomGenerator random) {
        return comeback.mostMs == 0
                ? reason
                : reason + " retry_in_ms=" + random.nextInt(comeback.leastMs, comeback.mostMs);
    }
}
