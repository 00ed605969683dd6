package dev.vto.jobs.answer;

/** Operation ids of the API description. */
public final class Operations {
    public static final String SUBMIT = "submitJob";
    public static final String GET = "getJob";
    public static final String LIST = "listJobs";
    public static final String CANCEL = "cancelJob";
    public static final String EVENTS = "followJob";

    private Operations() {}
}
