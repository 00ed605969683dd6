package dev.vto.jobs.submit;

import dev.vto.jobs.answer.JobProblem;
import dev.vto.platform.catalog.CatalogEntry;
import dev.vto.platform.tryon.MaskType;
import dev.vto.platform.tryon.TryOnParameters;
import java.util.EnumSet;
import java.util.Set;

/** Which parameters go together: Nova Canvas's rules, checked before anything costs money. */
final class ParameterRules {
    private static final Set<MaskType> GARMENT = EnumSet.of(MaskType.GARMENT);
    private static final Set<MaskType> IMAGE = EnumSet.of(MaskType.IMAGE);
    private static final Set<MaskType> PROMPT = EnumSet.of(MaskType.PROMPT);
    private static final Set<MaskType> SHAPED = EnumSet.of(MaskType.GARMENT, MaskType.PROMPT);

    private ParameterRules() {}

    /**
     * Checks what can be checked without the catalogue.
     *
     * @throws dev.vto.platform.problem.ProblemException where parameters conflict
     */
    static void check(TryOnParameters wishes) {
        MaskType type = wishes.effectiveMaskType();
        only(IMAGE, type, "maskId", wishes.maskId());
        only(PROMPT, type, "maskPrompt", wishes.maskPrompt());
        only(SHAPED, type, "maskShape", wishes.maskShape());
        only(GARMENT, type, "garmentClass", wishes.garmentClass());
        only(GARMENT, type, "longSleeveStyle", wishes.longSleeveStyle());
        only(GARMENT, type, "tuckingStyle", wishes.tuckingStyle());
        only(GARMENT, type, "outerLayerStyle", wishes.outerLayerStyle());
        if (type == MaskType.IMAGE && wishes.maskId() == null) {
            throw JobProblem.MASK_ID_REQUIRED.because(
                    "parameters.maskId",
                    "parameters.maskType is IMAGE; name an uploaded mask as parameters.maskId, see POST /v1/masks");
        }
    }

    /**
     * Fills in what the product says and checks the rest.
     *
     * @throws dev.vto.platform.problem.ProblemException where something is missing or does not fit the garment
     */
    static TryOnParameters complete(TryOnParameters wishes, CatalogEntry product) {
        TryOnParameters complete = wishes.forGarment(product.garmentClass()).forPrompt(product.maskPrompt());
        MaskType type = complete.effectiveMaskType();
        if (type == MaskType.GARMENT && complete.garmentClass() == null) {
            throw JobProblem.GARMENT_CLASS_REQUIRED.because(
                    "parameters.garmentClass",
                    "Product '%s' has no garment class; send parameters.garmentClass".formatted(product.id()));
        }
        if (type == MaskType.PROMPT && complete.maskPrompt() == null) {
            throw JobProblem.MASK_PROMPT_REQUIRED.because(
                    "parameters.maskPrompt",
                    "parameters.maskType is PROMPT and product '%s' has no words for the region; send parameters.maskPrompt"
                            .formatted(product.id()));
        }
        upperBodyOnly(complete, "longSleeveStyle", complete.longSleeveStyle());
        upperBodyOnly(complete, "tuckingStyle", complete.tuckingStyle());
        upperBodyOnly(complete, "outerLayerStyle", complete.outerLayerStyle());
        return complete;
    }

    private static void only(Set<MaskType> with, MaskType type, String name, Object value) {
        if (value != null && !with.contains(type)) {
            throw JobProblem.PARAMETERS_CONFLICT.because(
                    "parameters." + name,
                    "parameters.%s is '%s', but maskType is %s; it goes only with %s. Leave it out or change maskType"
                            .formatted(
                                    name,
                                    value,
                                    type,
                                    String.join(
                                            " or ",
                                            with.stream().map(Enum::name).toList())));
        }
    }

    private static void upperBodyOnly(TryOnParameters wishes, String name, Object value) {
        if (value != null && !wishes.garmentClass().upperBody()) {
            throw JobProblem.PARAMETERS_CONFLICT.because(
                    "parameters." + name,
                    "parameters.%s is '%s', but the garment class is %s; it goes only with upper-body classes. Leave it out"
                            .formatted(name, value, wishes.garmentClass()));
        }
    }
}
