package dev.vto.catalog.picture;

import dev.vto.catalog.picture.scan.PictureFormat;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A picture as engines get it.
 *
 * @param bytes the whole file
 * @param format JPEG or PNG
 * @param sha256 of the bytes, 64 hex digits
 * @param width in pixels
 * @param height in pixels
 * @param sourceWidth of what came in, upright, in pixels
 * @param sourceHeight of what came in, upright, in pixels
 * @param unchanged whether the bytes are those that came in
 */
public record PreparedFile(
        byte[] bytes,
        PictureFormat format,
        String sha256,
        int width,
        int height,
        int sourceWidth,
        int sourceHeight,
        boolean unchanged) {

    /** SHA-256 of bytes, 64 hex digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
