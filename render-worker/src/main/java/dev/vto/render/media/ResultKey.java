package dev.vto.render.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name of a result object: {@code results/{job}/{attempt}-{n}.{ext}}, or {@code {attempt}-mask.{ext}}.
 *
 * @param jobId key in vto-jobs
 * @param attempt the claim under which it was made, from 1
 * @param n number of the picture, from 1; 0 for the mask
 * @param extension by the picture's type
 */
public record ResultKey(String jobId, int attempt, int n, String extension) {
    private static final String ROOT = "results/";
    private static final String MASK = "mask";
    private static final Pattern FORM =
            Pattern.compile(ROOT + "([^/]+)/(\\d{1,6})-(mask|[1-9]\\d{0,3})\\.(png|jpg|webp)");

    /** What all keys of a job begin with. */
    public static String prefix(String jobId) {
        return ROOT + jobId + "/";
    }

    /** Reads a key, or nothing where it has another form. */
    public static Optional<ResultKey> parse(String key) {
        Matcher parts = FORM.matcher(key);
        return parts.matches()
                ? Optional.of(new ResultKey(
                        parts.group(1),
                        Integer.parseInt(parts.group(2)),
                        parts.group(3).equals(MASK) ? 0 : Integer.parseInt(parts.group(3)),
                        parts.group(4)))
                : Optional.empty();
    }

    /** Whether it is the mask, not a picture. */
    public boolean mask() {
        return n == 0;
    }

    @Override
    public String toString() {
        return prefix(jobId) + attempt + "-" + (mask() ? MASK : Integer.toString(n)) + "." + extension;
    }
}
