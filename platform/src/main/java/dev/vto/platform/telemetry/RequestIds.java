package dev.vto.platform.telemetry;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids by which a request is found in the logs: the client's own where it sent usable ones. */
final class RequestIds {
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /* W3C Trace Context, version 00: version-traceid-parentid-flags */
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private RequestIds() {}

    static String requestId(String sent) {
        return sent != null && USABLE.matcher(sent).matches()
                ? sent
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    static Optional<String> traceId(String traceparent) {
        Matcher matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
