package dev.vto.render.engine;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Format of a picture, by the first bytes of the file. */
public enum PictureType {
    PNG("png", "image/png", "89504e470d0a1a0a"),
    JPEG("jpg", "image/jpeg", "ffd8ff"),
    WEBP("webp", "image/webp", "52494646");

    private static final byte[] WEBP_AT_8 = {'W', 'E', 'B', 'P'};

    private final String extension;
    private final String mediaType;
    private final byte[] magic;

    PictureType(String extension, String mediaType, String magic) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.magic = HexFormat.of().parseHex(magic);
    }

    /** For file names, without a dot. */
    public String extension() {
        return extension;
    }

    /** As Content-Type. */
    public String mediaType() {
        return mediaType;
    }

    /** The type that the bytes show, or nothing. */
    public static Optional<PictureType> of(byte[] bytes) {
        return Arrays.stream(values()).filter(type -> type.begins(bytes)).findFirst();
    }

    private boolean begins(byte[] bytes) {
        return at(bytes, 0, magic) && (this != WEBP || at(bytes, 8, WEBP_AT_8));
    }

    private static boolean at(byte[] bytes, int offset, byte[] expected) {
        int end = offset + expected.length;
        return bytes.length >= end && Arrays.equals(bytes, offset, end, expected, 0, expected.length);
    }
}
