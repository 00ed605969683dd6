package dev.vto.platform.job.rule;

import dev.vto.platform.job.Job;
import java.util.Objects;

/** Recognises a row as one's own write whose answer was lost: then it failed its condition when sent again, or had no answer at all. */
public final class OwnWrite {
    private OwnWrite() {}

    /**
     * Whether the row that is there is what was to be written. Two submits of one request can come in the same millisecond; the
     * deadline tells their jobs apart.
     */
    public static boolean recognised(Job present, Job written) {
        return present.version() == written.version()
                && present.status() == written.status()
                && present.updatedAt().equals(written.updatedAt())
                && present.requestHash().equals(written.requestHash())
                && present.deadlineAt().equals(written.deadlineAt())
                && Objects.equals(token(present), token(written));
    }

    private static String token(Job job) {
        return job.lease() == null ? null : job.lease().token();
    }
}
