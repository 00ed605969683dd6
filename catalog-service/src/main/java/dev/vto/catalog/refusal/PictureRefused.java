package dev.vto.catalog.refusal;

/** A picture that cannot be used, now or later: trying again gives the same. Made by {@link RejectCode#because}. */
public final class PictureRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient RejectReason reason;

    PictureRefused(RejectReason reason) {
        super(reason.message());
        this.reason = reason;
    }

    /** What the row says about it. */
    public RejectReason reason() {
        return reason;
    }
}
