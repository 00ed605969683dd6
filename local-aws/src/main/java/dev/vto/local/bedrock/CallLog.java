package dev.vto.local.bedrock;

import dev.vto.local.bedrock.canvas.TryOnRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Counts the valid calls, which are the ones that cost money. Thread-safe. */
final class CallLog {
    private static final int REMEMBERED = 200;

    private final Clock clock;
    private final List<Call> last = new ArrayList<>();
    private long count;

    CallLog(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(TryOnRequest request, String outcome) {
        count++;
        last.add(new Call(
                clock.instant().toString(),
                request.seed(),
                request.numberOfImages(),
                sha256(request.source().bytes()),
                sha256(request.reference().bytes()),
                outcome));
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
    }

    synchronized Calls calls() {
        return new Calls(count, List.copyOf(last));
    }

    synchronized void clear() {
        count = 0;
        last.clear();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All calls since the start or the last clearing, and the latest of them in order. */
    record Calls(long count, List<Call> last) {}

    /** One call; the pictures by their checksums, the outcome as {@code drawn} or the fault. */
    record Call(String at, int seed, int numberOfImages, String source, String reference, String outcome) {}
}
