package dev.vto.platform.owner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whose a photo, job or connection is. No other name of a person is stored.
 *
 * @param value 32 hex digits: the first 128 bits of SHA-256 over issuer and subject; or {@code house}
 */
public record OwnerKey(String value) {
    private static final int BYTES = 16;

    /** The retailer's own models, seen by every shopper. */
    public static final OwnerKey HOUSE = new OwnerKey("house");

    /** The key of one person, as the token's issuer and subject name them. */
    public static OwnerKey of(String issuer, String subject) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(issuer.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            byte[] hash = digest.digest(subject.getBytes(StandardCharsets.UTF_8));
            return new OwnerKey(HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
