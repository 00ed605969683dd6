package dev.vto.catalog.picture.scan;

/**
 * What the container of a picture says, known before a pixel is decoded.
 *
 * @param format by content
 * @param width in pixels as stored, at least 1
 * @param height in pixels as stored, at least 1
 * @param orientation EXIF orientation, 1 (upright) to 8
 * @param channels samples per pixel as stored, alpha included; 1 for palettes
 * @param bits per sample as stored
 * @param direct whether these are 8-bit RGB samples (or JPEG's YCbCr), with neither palette, alpha nor ICC profile
 * @param transparent whether there may be transparency
 * @param clean whether nothing but pixels and harmless numbers is in the file: no EXIF, XMP, comments, trailing data
 */
public record PictureHeader(
        PictureFormat format,
        int width,
        int height,
        int orientation,
        int channels,
        int bits,
        boolean direct,
        boolean transparent,
        boolean clean) {

    /** Number of pixels. */
    public long pixels() {
        return (long) width * height;
    }

    /** Width once upright. */
    public int uprightWidth() {
        return orientation >= 5 ? height : width;
    }

    /** Height once upright. */
    public int uprightHeight() {
        return orientation >= 5 ? width : height;
    }
}
