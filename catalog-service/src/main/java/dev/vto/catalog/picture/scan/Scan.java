package dev.vto.catalog.picture.scan;

import dev.vto.catalog.refusal.PictureRefused;
import dev.vto.catalog.refusal.RejectCode;

/**
 * A file whose container was walked from end to end without decoding.
 *
 * @param header what the container says
 * @param picture the same picture with nothing but what decoding needs: no EXIF, XMP, text, animation or trailing data,
 *     so that neither they nor bombs in them reach a decoder or an engine
 * @param profile ICC profile that the decoder does not apply itself; null without one
 */
public record Scan(PictureHeader header, byte[] picture, byte[] profile) {

    /**
     * Walks the file.
     *
     * @throws PictureRefused when it is no JPEG, PNG or WebP, truncated, corrupt or animated
     */
    public static Scan of(byte[] file) throws PictureRefused {
        PictureFormat format = PictureFormat.ofContent(file)
                .orElseThrow(() -> RejectCode.UNSUPPORTED_FORMAT.because(
                        "The file is neither JPEG, PNG nor WebP by its content; upload one of these"));
        Scan scan =
                switch (format) {
                    case JPEG -> new JpegScan(file).scan();
                    case PNG -> new PngScan(file).scan();
                    case WEBP -> new WebpScan(file).scan();
                };
        if (scan.header.width() <= 0 || scan.header.height() <= 0) {
            throw corrupt("it declares no width or height");
        }
        return scan;
    }

    static PictureRefused truncated(String what) {
        return RejectCode.PICTURE_TRUNCATED.because("The file ends too early: " + what + "; upload the whole file");
    }

    static PictureRefused corrupt(String what) {
        return RejectCode.PICTURE_CORRUPT.because("The picture is damaged: " + what + "; save it anew and upload that");
    }
}
