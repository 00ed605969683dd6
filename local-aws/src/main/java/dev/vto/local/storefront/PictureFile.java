package dev.vto.local.storefront;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/**
 * A picture about to be uploaded.
 *
 * @param name file name
 * @param contentType as its name says; the service looks at the content itself
 * @param bytes the whole file
 */
public record PictureFile(String name, String contentType, byte[] bytes) {

    /** Reads a file. */
    public static PictureFile read(Path file) throws IOException {
        return of(file.getFileName().toString(), Files.readAllBytes(file));
    }

    /** A picture in memory under a file name. */
    public static PictureFile of(String name, byte[] bytes) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type =
                switch (ending) {
                    case "png" -> "image/png";
                    case "webp" -> "image/webp";
                    default -> "image/jpeg";
                };
        return new PictureFile(name, type, bytes);
    }

    /** SHA-256 of the bytes in base64, as S3's checksum headers want it. */
    public String sha256() {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
