package dev.vto.render.nova;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.platform.tryon.GarmentClass;
import dev.vto.platform.tryon.TryOnParameters;
import dev.vto.render.engine.Garment;
import dev.vto.render.engine.Picture;
import dev.vto.render.engine.PictureType;
import dev.vto.render.engine.TryOnRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NovaRulesTest {
    static Stream<Arguments> refused() {
        Garment garment = new Garment(Requests.GARMENT, GarmentClass.UPPER_BODY);
        Picture webp = new Picture(new byte[0], PictureType.WEBP);
        Picture huge = new Picture(new byte[19_000_000], PictureType.PNG);
        return Stream.of(
                Arguments.of("two garments", two(garment), "takes one garment, not 2"),
                Arguments.of(
                        "six pictures",
                        Requests.of(GarmentClass.SHOES, null, TryOnParameters.DEFAULTS, 6, null),
                        "is 6"),
                Arguments.of("no mask", Requests.mask(null), "there is no mask"),
                Arguments.of("no prompt", Requests.prompt(null), "there is no maskPrompt"),
                Arguments.of(
                        "no class", Requests.of(null, null, TryOnParameters.DEFAULTS, 1, null), "set garmentClass"),
                Arguments.of("sleeves of trousers", Requests.sleevesOf(GarmentClass.LONG_PANTS), "LONG_PANTS"),
                Arguments.of("WebP", with(webp, garment), "not WEBP"),
                Arguments.of("too long", with(huge, garment), "takes 25000000"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatTheModelRefusesIsFoundBeforeTheCall(String name, TryOnRequest request, String says) {
        assertThat(NovaRules.breach(request)).get().asString().contains(says);
    }

    @Test
    void everyDocumentedWishPasses() {
        assertThat(Stream.of(
                        Requests.plain(),
                        Requests.everyWish(),
                        Requests.mask(Requests.MASK),
                        Requests.prompt("shirt"),
                        Requests.sleevesOf(GarmentClass.OTHER_UPPER_BODY)))
                .allSatisfy(request -> assertThat(NovaRules.breach(request)).isEmpty());
    }

    private static TryOnRequest two(Garment garment) {
        return new TryOnRequest(Requests.PERSON, List.of(garment, garment), null, TryOnParameters.DEFAULTS, 1, null);
    }

    private static TryOnRequest with(Picture person, Garment garment) {
        return new TryOnRequest(person, List.of(garment), null, TryOnParameters.DEFAULTS, 1, null);
    }
}
