package dev.vto.local.load.tally;

/** Whom a load calls. */
public enum Callee {
    /** Uploads, products, photos. */
    CATALOG("catalog-service"),
    /** Jobs. */
    JOBS("job-service"),
    /** WebSockets. */
    GATEWAY("notify-gateway"),
    /** The bucket, by presigned addresses. */
    MEDIA("media");

    private final String title;

    Callee(String title) {
        this.title = title;
    }

    /** What people call it; a service's is the name of its Deployment. */
    public String title() {
        return title;
    }
}
