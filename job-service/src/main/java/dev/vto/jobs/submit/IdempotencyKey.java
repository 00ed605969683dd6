package dev.vto.jobs.submit;

import dev.vto.platform.problem.CommonProblem;
import java.util.regex.Pattern;

/** The header by which a client makes sure that a repeated request makes one job. */
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern VALID = Pattern.compile("[!-~]{1,255}");

    private IdempotencyKey() {}

    /**
     * The key as sent, or null where none was.
     *
     * @throws dev.vto.platform.problem.ProblemException where it is not 1 to 255 visible ASCII characters
     */
    static String check(String sent) {
        if (sent == null || VALID.matcher(sent).matches()) {
            return sent;
        }
        throw CommonProblem.INVALID_REQUEST.because(
                HEADER,
                "Idempotency-Key has %d characters; it must have 1 to 255 visible ASCII characters without spaces, for example a UUID"
                        .formatted(sent.length()));
    }
}
