package dev.vto.platform.tryon;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a try-on is to be like: the engine-neutral form of Nova Canvas's VIRTUAL_TRY_ON parameters, under their names.
 * Anything left out (null) is the engine's default.
 *
 * @see <a href="https://docs.aws.amazon.com/nova/latest/userguide/image-gen-req-resp-structure.html">Nova Canvas</a>
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What the try-on is to be like. Everything is optional; the product's garment class is the default.")
public record TryOnParameters(
        @Schema(description = "How the region to change is named; GARMENT when left out")
        MaskType maskType,

        @Schema(description = "What the garment is; the product's class when left out", examples = "UPPER_BODY")
        GarmentClass garmentClass,

        MaskShape maskShape,

        @Size(min = 1, max = 1024, message = "must have 1 to 1024 characters")
        @Schema(description = "For maskType PROMPT: the region in words", examples = "the shirt")
        String maskPrompt,

        @Size(min = 1, max = 64, message = "must be the id that POST /v1/masks answered")
        @Schema(description = "For maskType IMAGE: id of an uploaded mask (black = change, white = keep)")
        String maskId,

        LongSleeveStyle longSleeveStyle,
        TuckingStyle tuckingStyle,
        OuterLayerStyle outerLayerStyle,
        Preserve preserveBodyPose,
        Preserve preserveHands,
        Preserve preserveFace,
        MergeStyle mergeStyle,

        @Schema(description = "Whether the engine's mask is kept beside the result")
        Boolean returnMask,

        @Min(value = 1, message = "must be between 1 and 5")
        @Max(value = MOST_IMAGES, message = "must be between 1 and 5")
        @Schema(description = "How many pictures, 1 to 5; engines may return fewer", defaultValue = "1")
        Integer numberOfImages,

        Quality quality,

        @DecimalMin(value = "1.1", message = "must be between 1.1 and 10")
        @DecimalMax(value = "10", message = "must be between 1.1 and 10")
        Double cfgScale,

        @Min(value = 0, message = "must be between 0 and 2147483646")
        @Max(value = 2147483646L, message = "must be between 0 and 2147483646")
        @Schema(description = "The same seed and pictures give the same result where the engine can", examples = "12")
        Long seed) {

    /** How many pictures a job may ask for. */
    public static final int MOST_IMAGES = 5;

    /** No wishes at all. */
    public static final TryOnParameters DEFAULTS = new TryOnParameters(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** How many pictures are asked for, one when nothing was said. */
    public int images() {
        return numberOfImages == null ? 1 : numberOfImages;
    }

    /** How the region is named, GARMENT when nothing was said. */
    public MaskType effectiveMaskType() {
        return maskType == null ? MaskType.GARMENT : maskType;
    }

    /** The same wishes for a product of this class, unless they name one themselves. */
    public TryOnParameters forGarment(GarmentClass ofProduct) {
        if (garmentClass != null || ofProduct == null || effectiveMaskType() != MaskType.GARMENT) {
            return this;
        }
        return with(ofProduct, maskPrompt);
    }

    /** The same wishes with the product's words for the region, unless they have words themselves or need none. */
    public TryOnParameters forPrompt(String ofProduct) {
        if (maskPrompt != null || ofProduct == null || effectiveMaskType() != MaskType.PROMPT) {
            return this;
        }
        return with(garmentClass, ofProduct);
    }

    private TryOnParameters with(GarmentClass nextClass, String nextPrompt) {
        return new TryOnParameters(
                maskType,
                nextClass,
                maskShape,
                nextPrompt,
                maskId,
                longSleeveStyle,
                tuckingStyle,
                outerLayerStyle,
                preserveBodyPose,
                preserveHands,
                preserveFace,
                mergeStyle,
                returnMask,
                numberOfImages,
                quality,
                cfgScale,
                seed);
    }
}
