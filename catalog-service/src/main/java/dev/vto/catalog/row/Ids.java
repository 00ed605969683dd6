package dev.vto.catalog.row;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** Keys of rows: 128 bits in hex, random or a hash of what may be there only once. */
public final class Ids {
    private static final int BYTES = 16;

    private Ids() {}

    /** A key that nobody can guess. */
    public static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** The key of the one product with this SKU, so that one conditional put decides who was first. */
    public static String ofExternalId(String externalId) {
        return hash("external-id:" + externalId);
    }

    /** The key of the row of a dropped file. */
    public static String ofDroppedKey(String key) {
        return hash(key);
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
