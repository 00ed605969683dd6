package dev.vto.jobs.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.platform.catalog.CatalogEntry;
import dev.vto.platform.catalog.PictureStatus;
import dev.vto.platform.problem.ProblemException;
import dev.vto.platform.tryon.GarmentClass;
import dev.vto.platform.tryon.TryOnParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'maskId': 'k'}                                                     | maskId
            {'maskType': 'PROMPT', 'maskId': 'k'}                               | maskId
            {'maskPrompt': 'the shirt'}                                         | maskPrompt
            {'maskType': 'IMAGE', 'maskId': 'k', 'maskPrompt': 'the shirt'}     | maskPrompt
            {'maskType': 'IMAGE', 'maskId': 'k', 'maskShape': 'CONTOUR'}        | maskShape
            {'maskType': 'IMAGE', 'maskId': 'k', 'garmentClass': 'SHOES'}       | garmentClass
            {'maskType': 'PROMPT', 'garmentClass': 'SHOES'}                     | garmentClass
            {'maskType': 'PROMPT', 'longSleeveStyle': 'SLEEVE_UP'}              | longSleeveStyle
            {'maskType': 'IMAGE', 'maskId': 'k', 'tuckingStyle': 'TUCKED'}      | tuckingStyle
            {'maskType': 'PROMPT', 'outerLayerStyle': 'OPEN'}                   | outerLayerStyle
            """)
    void whatBelongsToAnotherMaskTypeIsRefused(String wishes, String field) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> ParameterRules.check(parameters(wishes)));

        assertThat(refused.type().code()).isEqualTo("parameters_conflict");
        assertThat(refused.problem().pointer()).isEqualTo("parameters." + field);
        assertThat(refused.problem().detail()).contains("it goes only with");
    }

    @Test
    void aMaskPictureNeedsItsId() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> ParameterRules.check(parameters("{'maskType': 'IMAGE'}")));

        assertThat(refused.type().code()).isEqualTo("mask_id_required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'garmentClass': 'SHORT_SLEEVE_SHIRT', 'maskShape': 'CONTOUR', 'tuckingStyle': 'TUCKED'}",
                "{'maskType': 'IMAGE', 'maskId': 'k', 'mergeStyle': 'DETAILED', 'preserveFace': 'ON'}",
                "{'maskType': 'PROMPT', 'maskPrompt': 'the shirt', 'maskShape': 'BOUNDING_BOX'}"
            })
    void whatGoesTogetherPasses(String wishes) {
        assertThatCode(() -> ParameterRules.check(parameters(wishes))).doesNotThrowAnyException();
    }

    @Test
    void theProductsClassAndWordsAreTheDefault() {
        CatalogEntry product = product(GarmentClass.SHOES, "the shoes");

        assertThat(ParameterRules.complete(parameters("{}"), product).garmentClass())
                .isEqualTo(GarmentClass.SHOES);
        assertThat(ParameterRules.complete(parameters("{'maskType': 'PROMPT'}"), product)
                        .maskPrompt())
                .isEqualTo("the shoes");
        assertThat(ParameterRules.complete(parameters("{'garmentClass': 'BOOTS'}"), product)
                        .garmentClass())
                .isEqualTo(GarmentClass.BOOTS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                       | garment_class_required
            {'maskType': 'PROMPT'}   | mask_prompt_required
            """)
    void whatNeitherRequestNorProductSaysIsRequired(String wishes, String code) {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> ParameterRules.complete(parameters(wishes), product(null, null)));

        assertThat(refused.type().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'longSleeveStyle': 'SLEEVE_UP'}",
                "{'tuckingStyle': 'TUCKED'}",
                "{'outerLayerStyle': 'OPEN'}",
                "{'tuckingStyle': 'TUCKED', 'garmentClass': 'LONG_PANTS'}"
            })
    void stylesOfUpperGarmentsNeedAnUpperGarment(String wishes) {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> ParameterRules.complete(parameters(wishes), product(GarmentClass.LONG_DRESS, null)));

        assertThat(refused.type().code()).isEqualTo("parameters_conflict");
        assertThat(refused.problem().detail()).contains("upper-body");
    }

    private static CatalogEntry product(GarmentClass garmentClass, String maskPrompt) {
        return new CatalogEntry("p", PictureStatus.READY, null, null, garmentClass, maskPrompt, null, null);
    }

    private static TryOnParameters parameters(String json) {
        try {
            return new ObjectMapper().readValue(json.replace('\'', '"'), TryOnParameters.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
