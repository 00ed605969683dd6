package dev.vto.render.nova;

import dev.vto.platform.tryon.GarmentClass;
import dev.vto.platform.tryon.LongSleeveStyle;
import dev.vto.platform.tryon.MaskShape;
import dev.vto.platform.tryon.MaskType;
import dev.vto.platform.tryon.MergeStyle;
import dev.vto.platform.tryon.OuterLayerStyle;
import dev.vto.platform.tryon.Preserve;
import dev.vto.platform.tryon.Quality;
import dev.vto.platform.tryon.TryOnParameters;
import dev.vto.platform.tryon.TuckingStyle;
import dev.vto.render.engine.Garment;
import dev.vto.render.engine.Picture;
import dev.vto.render.engine.TryOnRequest;
import dev.vto.render.it.Pictures;
import java.util.List;

/** Try-ons for tests. */
final class Requests {
    static final Picture PERSON = Picture.of(Pictures.PERSON);
    static final Picture GARMENT = Picture.of(Pictures.GARMENT);
    static final Picture MASK = Picture.of(Pictures.MASK);

    private Requests() {}

    static TryOnRequest plain() {
        return of(GarmentClass.UPPER_BODY, null, TryOnParameters.DEFAULTS, 1, null);
    }

    static TryOnRequest everyWish() {
        return of(
                GarmentClass.LONG_SLEEVE_SHIRT,
                null,
                new TryOnParameters(
                        MaskType.GARMENT,
                        GarmentClass.LONG_SLEEVE_SHIRT,
                        MaskShape.BOUNDING_BOX,
                        null,
                        null,
                        LongSleeveStyle.SLEEVE_UP,
                        TuckingStyle.TUCKED,
                        OuterLayerStyle.OPEN,
                        Preserve.ON,
                        Preserve.OFF,
                        Preserve.DEFAULT,
                        MergeStyle.SEAMLESS,
                        true,
                        3,
                        Quality.PREMIUM,
                        7.5,
                        2147483646L),
                3,
                2147483646L);
    }

    static TryOnRequest mask(Picture mask) {
        return of(null, mask, wishes(MaskType.IMAGE, null, null, null), 1, null);
    }

    static TryOnRequest prompt(String prompt) {
        return of(null, null, wishes(MaskType.PROMPT, MaskShape.CONTOUR, prompt, null), 1, null);
    }

    static TryOnRequest sleevesOf(GarmentClass garmentClass) {
        return of(garmentClass, null, wishes(null, null, null, LongSleeveStyle.SLEEVE_UP), 1, null);
    }

    static TryOnRequest of(GarmentClass garmentClass, Picture mask, TryOnParameters wishes, int samples, Long seed) {
        return new TryOnRequest(PERSON, List.of(new Garment(GARMENT, garmentClass)), mask, wishes, samples, seed);
    }

    private static TryOnParameters wishes(MaskType type, MaskShape shape, String prompt, LongSleeveStyle sleeves) {
        return new TryOnParameters(
                type, null, shape, prompt, null, sleeves, null, null, null, null, null, null, null, null, null, null,
                null);
    }
}
