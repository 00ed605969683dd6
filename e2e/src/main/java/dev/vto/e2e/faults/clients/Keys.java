package dev.vto.e2e.faults.clients;

import dev.vto.e2e.faults.entry.Answer;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Which job an Idempotency-Key means: the first 128 bits of SHA-256 over owner, zero and key. Restated on purpose. */
final class Keys {
    private static final int DIGITS = 32;

    private Keys() {}

    /** The job that the submit made or found: by the answer's id, else by its key; nothing where there is no row. */
    static Optional<Story> job(History history, Answer submit) {
        return submit.job() != null ? history.job(submit.job()) : ofKey(history, submit.key());
    }

    /** The job that the key means, of whichever owner. */
    static Optional<Story> ofKey(History history, String key) {
        return history.jobs().stream()
                .filter(job -> key != null && means(key, job))
                .findFirst();
    }

    /** Whether the key of the job's owner means the job. */
    static boolean means(String key, Story job) {
        return job.id().equals(id(job.created().row().owner(), key));
    }

    static String id(String owner, String key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((owner + '\0' + key).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
