package dev.vto.catalog.picture;

import dev.vto.catalog.picture.scan.PictureHeader;
import dev.vto.catalog.refusal.PictureRefused;
import dev.vto.catalog.refusal.RejectCode;

/**
 * Sizes that a mask of a model photo may have, in pixels.
 *
 * @param photoWidth of the photo as uploaded, upright
 * @param photoHeight of the photo as uploaded, upright
 * @param preparedWidth of the prepared picture, the size that the mask gets
 * @param preparedHeight of the prepared picture, the size that the mask gets
 */
public record MaskFit(int photoWidth, int photoHeight, int preparedWidth, int preparedHeight) {

    void check(PictureHeader mask) throws PictureRefused {
        int width = mask.uprightWidth();
        int height = mask.uprightHeight();
        boolean photo = width == photoWidth && height == photoHeight;
        boolean prepared = width == preparedWidth && height == preparedHeight;
        if (!photo && !prepared) {
            throw RejectCode.MASK_SIZE_DIFFERS.because(
                    "The mask is %d x %d pixels, the model's photo %d x %d (prepared %d x %d); draw the mask on the photo and keep its size"
                            .formatted(width, height, photoWidth, photoHeight, preparedWidth, preparedHeight));
        }
    }
}
