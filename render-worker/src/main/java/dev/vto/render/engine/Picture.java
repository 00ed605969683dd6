package dev.vto.render.engine;

/**
 * A picture as a file. The bytes are shared, never changed.
 *
 * @param bytes the whole file
 * @param type read from the bytes
 */
public record Picture(byte[] bytes, PictureType type) {

    /**
     * A picture of the type that its bytes show.
     *
     * @throws IllegalArgumentException when they are no PNG, JPEG or WebP
     */
    public static Picture of(byte[] bytes) {
        return PictureType.of(bytes)
                .map(type -> new Picture(bytes, type))
                .orElseThrow(() ->
                        new IllegalArgumentException(bytes.length + " bytes that are no PNG, JPEG or WebP picture"));
    }
}
