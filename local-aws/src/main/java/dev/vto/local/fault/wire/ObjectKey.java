package dev.vto.local.fault.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds an object's key in a path that begins with the bucket. */
public final class ObjectKey {
    private ObjectKey() {}

    /** The key as it is; empty for the bucket itself. */
    public static Optional<String> of(AwsRequest call) {
        var path = call.uri().split("\\?", 2)[0];
        var slash = path.indexOf('/', 1);
        return slash < 0 || slash == path.length() - 1
                ? Optional.empty()
                : Optional.of(URLDecoder.decode(path.substring(slash + 1).replace("+", "%2B"), StandardCharsets.UTF_8));
    }
}
