package dev.vto.local.preview;

/** What of the source picture is to be replaced. */
public sealed interface MaskSpec {

    /** Shape of the mask that is returned. */
    MaskShape shape();

    /** The garment of a class, found on the person. */
    record GarmentMask(GarmentClass garmentClass, MaskShape shape, Styling styling) implements MaskSpec {}

    /**
     * A mask picture (PNG or JPEG) of the source's size: pure black is edited, pure white kept (up to 3 levels
     * off are forgiven). The class of the garment is taken from
     * where the mask lies on the body, and nothing outside the black is touched.
     */
    record ImageMask(byte[] picture) implements MaskSpec {

        @Override
        public MaskShape shape() {
            return MaskShape.CONTOUR;
        }
    }

    /** The garment that a text in English names. */
    record PromptMask(String prompt, MaskShape shape) implements MaskSpec {}
}
