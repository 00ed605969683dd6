package dev.vto.local.storefront;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a client whose WebSocket was closed connects again, as docs/protocol.md tells it. */
public final class Comeback {
    /* Normal closure, and what the client does wrong: by RFC 6455, section 7.4.1. */
    private static final Set<Integer> NEVER = Set.of(1000, 1002, 1003, 1007, 1008, 1009, 1010);
    private static final Set<Integer> NOW = Set.of(1001, 4009);
    private static final Pattern HINT = Pattern.compile("(?:^| )retry_in_ms=(\\d{1,7})(?: |$)");
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 6;

    private final RandomGenerator random;

    /** Pauses of this randomness. */
    public Comeback(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The pause after a close; nothing when the client must stay away.
     *
     * @param code of the close frame; 1006 when the connection broke without one
     * @param reason of the close frame
     */
    public Optional<Duration> after(int code, String reason) {
        if (NEVER.contains(code)) {
            return Optional.empty();
        }
        Matcher hint = HINT.matcher(reason);
        if (hint.find()) {
            return Optional.of(Duration.ofMillis(Long.parseLong(hint.group(1))));
        }
        return Optional.of(NOW.contains(code) ? Duration.ZERO : afterFailures(1));
    }

    /** The pause after so many failed tries in a row, 1 or more: full jitter below 0.5 s, doubled up to 30 s. */
    public Duration afterFailures(int failures) {
        long most = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS));
        return Duration.ofMillis(random.nextLong(most + 1));
    }
}
