package dev.vto.render.claim;

/** The work on a job ends here, without a result. */
public final class Stopped extends Exception {
    private static final long serialVersionUID = 1;

    /** Why work on a job ends early. */
    public enum Reason {
        /** Somebody else moved the job: it was cancelled, timed out, or taken over. */
        LEASE_LOST,
        /** This worker is being stopped. */
        DRAINING
    }

    private final Reason reason;

    /** An end for that reason. */
    public Stopped(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
