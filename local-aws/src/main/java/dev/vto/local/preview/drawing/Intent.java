package dev.vto.local.preview.drawing;

import dev.vto.local.preview.GarmentClass;
import dev.vto.local.preview.MaskSpec;
import dev.vto.local.preview.PreviewRefused;
import dev.vto.local.preview.PreviewRefused.Reason;
import dev.vto.local.preview.PreviewRequest;
import dev.vto.local.preview.PreviewRequest.Preserve;
import dev.vto.local.preview.Styling;
import dev.vto.local.preview.figure.BodyRegion;
import dev.vto.local.preview.fit.FitOptions;
import dev.vto.local.preview.fit.FitOptions.Sleeves;
import java.util.OptionalDouble;

/** What a request wants drawn, in the engine's own terms. */
record Intent(BodyRegion region, GarmentClass garmentClass, Styling styling) {

    private static final double TO_THE_ANKLE = 1;
    private static final double SHORT_PANTS = 0.5;
    private static final double SHORT_DRESS = 0.4;

    static Intent of(MaskSpec.GarmentMask mask) {
        return new Intent(
                region(mask.garmentClass()),
                mask.garmentClass(),
                mask.styling() == null ? Styling.UNSPECIFIED : mask.styling());
    }

    static Intent of(MaskSpec.PromptMask mask) {
        GarmentClass garment = PromptWords.garmentIn(mask.prompt())
                .orElseThrow(
                        () -> new PreviewRefused(
                                Reason.PROMPT_NOT_UNDERSTOOD,
                                "The preview engine understands mask prompts that name a garment, such as shirt, trousers or dress."));
        return new Intent(region(garment), garment, Styling.UNSPECIFIED);
    }

    static Intent of(BodyRegion region) {
        GarmentClass garment =
                switch (region) {
                    case UPPER -> GarmentClass.UPPER_BODY;
                    case LOWER -> GarmentClass.LOWER_BODY;
                    case WHOLE -> GarmentClass.FULL_BODY;
                };
        return new Intent(region, garment, Styling.UNSPECIFIED);
    }

    FitOptions options(PreviewRequest request, double lengthGain) {
        return new FitOptions(
                sleeves(),
                styling.longSleeve() == Styling.LongSleeve.SLEEVE_UP,
                styling.tucking() == Styling.Tucking.TUCKED,
                legs(),
                lengthGain,
                request.preserveFace() != Preserve.OFF,
                request.preserveHands() != Preserve.OFF);
    }

    private Sleeves sleeves() {
        return switch (garmentClass) {
            case LONG_SLEEVE_SHIRT -> Sleeves.LONG;
            case SHORT_SLEEVE_SHIRT -> Sleeves.SHORT;
            case NO_SLEEVE_SHIRT -> Sleeves.NONE;
            default -> Sleeves.AS_PICTURED;
        };
    }

    private OptionalDouble legs() {
        return switch (garmentClass) {
            case LONG_PANTS, LONG_DRESS -> OptionalDouble.of(TO_THE_ANKLE);
            case SHORT_PANTS -> OptionalDouble.of(SHORT_PANTS);
            case SHORT_DRESS -> OptionalDouble.of(SHORT_DRESS);
            default -> OptionalDouble.empty();
        };
    }

    private static BodyRegion region(GarmentClass garment) {
        return switch (garment.group()) {
            case UPPER -> BodyRegion.UPPER;
            case LOWER -> BodyRegion.LOWER;
            case FULL -> BodyRegion.WHOLE;
            case FEET ->
                throw new PreviewRefused(
                        Reason.UNSUPPORTED_GARMENT,
                        "The preview engine draws shirts, trousers, skirts and dresses; footwear is not supported.");
        };
    }
}
