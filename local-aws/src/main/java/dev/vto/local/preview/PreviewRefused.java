package dev.vto.local.preview;

/** The request cannot be drawn, and trying again will not help. The message is a sentence for the caller. */
public final class PreviewRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why a request is refused. */
    public enum Reason {
        UNREADABLE_PICTURE,
        BAD_MASK,
        NO_PERSON,
        NO_GARMENT,
        UNSUPPORTED_GARMENT,
        PROMPT_NOT_UNDERSTOOD
    }

    public PreviewRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
