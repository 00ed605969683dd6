package dev.vto.platform.aws;

/** A queue of the platform, by its logical name, as in k8s/aws/vto.yaml; each has a dead-letter queue. */
public enum VtoQueue {
    UPLOADS("vto-uploads"),
    RENDER("vto-render"),
    RESULTS("vto-results"),
    EVENTS("vto-events");

    private final String logicalName;

    VtoQueue(String logicalName) {
        this.logicalName = logicalName;
    }

    /** Name without the installation's prefix. */
    public String logicalName() {
        return logicalName;
    }

    /** Logical name of the queue that takes what was received too often. */
    public String deadLetterName() {
        return logicalName + "-dlq";
    }
}
