package dev.vto.local.preview;

import java.util.Objects;

/**
 * A try-on to draw.
 *
 * @param source photo of the person, encoded as JPEG, PNG or WebP
 * @param reference picture of the garment, encoded likewise; transparency is taken as its cut-out
 * @param preserveFace OFF lets the garment cover face and chin; ON and DEFAULT keep the head in front
 * @param preserveHands OFF lets the garment cover the hands; ON and DEFAULT keep them in front
 * @param returnMask whether the result carries the mask of what was replaced
 * @param numberOfImages 1 to 5; the first is drawn plainly, further ones vary length and width by up to 3 %
 * @param seed chooses those variations; it has no influence on the first image
 */
public record PreviewRequest(
        byte[] source,
        byte[] reference,
        MaskSpec mask,
        Preserve preserveFace,
        Preserve preserveHands,
        MergeStyle mergeStyle,
        boolean returnMask,
        int numberOfImages,
        long seed) {

    private static final int MOST_IMAGES = 5;

    public PreviewRequest {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(mask, "mask");
        Objects.requireNonNull(preserveFace, "preserveFace");
        Objects.requireNonNull(preserveHands, "preserveHands");
        Objects.requireNonNull(mergeStyle, "mergeStyle");
        if (numberOfImages < 1 || numberOfImages > MOST_IMAGES) {
            throw new IllegalArgumentException(
                    "numberOfImages must be 1 to " + MOST_IMAGES + ", not " + numberOfImages);
        }
    }

    /** One image with everything else at its default. */
    public static PreviewRequest of(byte[] source, byte[] reference, MaskSpec mask) {
        return new PreviewRequest(
                source, reference, mask, Preserve.DEFAULT, Preserve.DEFAULT, MergeStyle.BALANCED, false, 1, 12);
    }

    /** Whether a part of the person is kept as it is. DEFAULT means ON. */
    public enum Preserve {
        ON,
        OFF,
        DEFAULT
    }

    /** BALANCED has crisp edges, SEAMLESS soft ones; DETAILED is drawn like BALANCED. */
    public enum MergeStyle {
        BALANCED,
        SEAMLESS,
        DETAILED
    }
}
