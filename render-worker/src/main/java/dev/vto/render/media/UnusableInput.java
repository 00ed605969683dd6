package dev.vto.render.media;

import dev.vto.platform.job.JobFailure;

/** A picture of the job cannot be used, now or later. */
public final class UnusableInput extends Exception {
    /** It was removed after the job was accepted. */
    public static final String GONE = "input_gone";

    /** It is larger than any prepared picture. */
    public static final String TOO_LARGE = "input_too_large";

    /** It is no picture. */
    public static final String UNREADABLE = "input_unreadable";

    private static final long serialVersionUID = 1;

    private final String code;

    UnusableInput(String code, String message) {
        super(message);
        this.code = code;
    }

    /** How the job ends. */
    public JobFailure failure() {
        return new JobFailure(code, getMessage());
    }
}
