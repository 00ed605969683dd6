package dev.vto.platform.aws;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Physical names of this installation's tables, queues and bucket. */
@Singleton
public final class Names {
    private final String prefix;
    private final String bucket;

    @Inject
    Names(VtoConfig config) {
        this(config.prefix().orElse(""), config.bucket());
    }

    /**
     * Names of an installation.
     *
     * @param prefix put before every table's and queue's name, may be empty
     * @param bucket physical name of the media bucket
     */
    public Names(String prefix, String bucket) {
        this.prefix = prefix;
        this.bucket = bucket;
    }

    public String table(VtoTable table) {
        return prefix + table.logicalName();
    }

    public String queue(VtoQueue queue) {
        return prefix + queue.logicalName();
    }

    public String deadLetters(VtoQueue queue) {
        return prefix + queue.deadLetterName();
    }

    public String bucket() {
        return bucket;
    }
}
