package dev.vto.jobs.read;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The preference {@code wait=N} of RFC 7240: answer when the job has ended, or after N seconds. */
public final class Prefer {
    /** The header's name. */
    public static final String HEADER = "Prefer";

    /** For the API description. */
    public static final String DESCRIPTION = "`wait=N`: answer when the job has ended, or after N seconds, 30 at most. "
            + "A busy service answers at once, without `Preference-Applied`";

    private static final Duration LONGEST = Duration.ofSeconds(30);

    /* A preference among others, divided by commas; its value may be quoted and parameters may follow. */
    private static final Pattern WAIT =
            Pattern.compile("(?:^|,)\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?=$|[,;])", Pattern.CASE_INSENSITIVE);

    private Prefer() {}

    /** How long the client wants to wait, at most 30 s; zero where it said nothing that is understood. */
    public static Duration waitOf(String header) {
        Matcher wait = WAIT.matcher(header == null ? "" : header);
        if (!wait.find()) {
            return Duration.ZERO;
        }
        Duration wanted = Duration.ofSeconds(Long.parseLong(wait.group(1)));
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }
}
