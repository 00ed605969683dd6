package dev.vto.jobs.submit;

import dev.vto.platform.owner.OwnerKey;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Ids of new jobs: 128 bits as 32 hex digits. */
final class JobIds {
    private static final int BYTES = 16;

    private JobIds() {}

    /** The id that this key of this owner always means, so that one conditional put decides who comes first. */
    static String of(OwnerKey owner, String idempotencyKey) {
        String text = owner.value() + '\0' + idempotencyKey;
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, 2 * BYTES);
    }

    /** An id that nobody can guess. */
    static String random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
