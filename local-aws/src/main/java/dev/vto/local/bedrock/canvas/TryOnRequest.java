package dev.vto.local.bedrock.canvas;

/**
 * A valid request for a virtual try-on.
 *
 * @param source photo of the person
 * @param reference picture of the garment
 * @param numberOfImages 1 to 5
 * @param seed 0 to 2,147,483,646
 */
public record TryOnRequest(
        Picture source,
        Picture reference,
        Mask mask,
        Preserve bodyPose,
        Preserve hands,
        Preserve face,
        MergeStyle mergeStyle,
        boolean returnMask,
        int numberOfImages,
        Quality quality,
        double cfgScale,
        int seed) {

    /** Whether a part of the person stays as it is. */
    public enum Preserve {
        ON,
        OFF,
        DEFAULT
    }

    /** How the new pixels meet the old ones. */
    public enum MergeStyle {
        BALANCED,
        SEAMLESS,
        DETAILED
    }

    /** Of the drawing; in lower case on the wire. */
    public enum Quality {
        STANDARD,
        PREMIUM
    }
}
