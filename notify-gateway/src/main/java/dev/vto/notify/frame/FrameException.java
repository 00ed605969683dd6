package dev.vto.notify.frame;

/** A client's frame that cannot be followed; answered with an error frame, the socket stays open. */
public final class FrameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Not a JSON object. */
    public static final String INVALID_JSON = "invalid_json";

    /** A type that this gateway does not know. */
    public static final String UNKNOWN_TYPE = "unknown_type";

    /** A known type with wrong content. */
    public static final String INVALID_FRAME = "invalid_frame";

    private final String code;

    /**
     * A frame that cannot be followed.
     *
     * @param code stable, one of the above
     * @param message what was wrong and what to do
     */
    public FrameException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The frame that says so. */
    public ServerFrame.Failure frame() {
        return new ServerFrame.Failure(code, getMessage(), null);
    }
}
