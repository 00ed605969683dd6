package dev.vto.local.preview.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.preview.GarmentClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptWordsTest {

    @ParameterizedTest
    @CsvSource({
        "the shirt, UPPER_BODY",
        "a Dress shirt of the man, UPPER_BODY",
        "long-sleeved striped shirt, LONG_SLEEVE_SHIRT",
        "T-Shirt, SHORT_SLEEVE_SHIRT",
        "her sweatshirt, LONG_SLEEVE_SHIRT",
        "tank top, NO_SLEEVE_SHIRT",
        "grey trousers, LOWER_BODY",
        "dress pants, LOWER_BODY",
        "swim shorts, SHORT_PANTS",
        "the red dress, FULL_BODY",
        "brown boots, FOOTWEAR"
    })
    void namesAreUnderstood(String prompt, GarmentClass garment) {
        assertThat(PromptWords.garmentIn(prompt)).contains(garment);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "the background", "stop the horses", "addressed"})
    void otherTextsAreNot(String prompt) {
        assertThat(PromptWords.garmentIn(prompt)).isEmpty();
    }
}
