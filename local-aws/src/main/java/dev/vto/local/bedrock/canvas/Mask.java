package dev.vto.local.bedrock.canvas;

import java.util.Optional;

/** Which part of the source picture is replaced. */
public sealed interface Mask {

    /** Black pixels of a picture of the source's size. */
    record ByImage(Picture picture) implements Mask {}

    /** A garment of a class, as the engine finds it on the person. */
    record ByGarment(GarmentClass garmentClass, MaskShape shape, Styling styling) implements Mask {}

    /** What a text names. */
    record ByPrompt(String prompt, MaskShape shape) implements Mask {}

    /** How closely the mask follows the garment. */
    enum MaskShape {
        CONTOUR,
        BOUNDING_BOX,
        DEFAULT
    }

    /** How an upper garment is worn; empty where the request does not say. */
    record Styling(
            Optional<LongSleeveStyle> longSleeve,
            Optional<TuckingStyle> tucking,
            Optional<OuterLayerStyle> outerLayer) {}

    /** Of long sleeves. */
    enum LongSleeveStyle {
        SLEEVE_DOWN,
        SLEEVE_UP
    }

    /** Of the hem. */
    enum TuckingStyle {
        UNTUCKED,
        TUCKED
    }

    /** Of jackets. */
    enum OuterLayerStyle {
        CLOSED,
        OPEN
    }
}
