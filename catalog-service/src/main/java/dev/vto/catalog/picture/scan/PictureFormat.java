package dev.vto.catalog.picture.scan;

import java.util.Arrays;
import java.util.Optional;

/** Formats of pictures that the platform takes. */
public enum PictureFormat {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp");

    private final String contentType;
    private final String extension;

    PictureFormat(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }

    /** Media type, lower case. */
    public String contentType() {
        return contentType;
    }

    /** File name extension without the dot. */
    public String extension() {
        return extension;
    }

    /** The format of a media type, or nothing. */
    public static Optional<PictureFormat> ofContentType(String contentType) {
        return Arrays.stream(values())
                .filter(format -> format.contentType.equals(contentType))
                .findFirst();
    }

    /** The format that the first bytes show, whatever name and declared type say; or nothing. */
    public static Optional<PictureFormat> ofContent(byte[] file) {
        Bytes bytes = new Bytes(file);
        if (file.length >= 3 && bytes.u16(0) == 0xFFD8 && bytes.u8(2) == 0xFF) {
            return Optional.of(JPEG);
        }
        if (file.length >= 8 && bytes.u32(0) == 0x89504E47L && bytes.u32(4) == 0x0D0A1A0AL) {
            return Optional.of(PNG);
        }
        if (file.length >= 12 && bytes.is(0, "RIFF") && bytes.is(8, "WEBP")) {
            return Optional.of(WEBP);
        }
        return Optional.empty();
    }
}
