package dev.vto.local.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vto.local.preview.PreviewRequest.MergeStyle;
import dev.vto.local.preview.PreviewRequest.Preserve;
import dev.vto.local.preview.figure.BodyRegion;
import dev.vto.local.preview.raster.Masks;
import dev.vto.local.preview.raster.Scope;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;

/** Try-ons with real photos, held to the measures below which a try-on looks convincing. */
class PreviewPhotoTest {

    private static PreviewEngine engine;

    @BeforeAll
    static void start() {
        engine = new PreviewEngine();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource({
        "p01, u01, UPPER_BODY, UPPER",
        "p02, u02, LONG_SLEEVE_SHIRT, UPPER",
        "p02, u08, UPPER_BODY, UPPER",
        "p04, u09, LONG_SLEEVE_SHIRT, UPPER",
        "p06, u01, UPPER_BODY, UPPER",
        "p03, l02, LOWER_BODY, LOWER",
        "p03, l03, LOWER_BODY, LOWER",
        "p03, f02, FULL_BODY, WHOLE"
    })
    void convincingPairsStayConvincing(String person, String product, GarmentClass garment, BodyRegion region) {
        byte[] source = SharedPictures.read(person);
        byte[] reference = SharedPictures.read(product);
        PreviewResult result = engine.draw(request(source, reference, garment));
        assertThat(changedOutside(source, result))
                .as("pixels changed outside the mask")
                .isZero();
        Measures measures = Measures.of(source, reference, result.images().getFirst(), region);
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(measures.oldLeft()).as("old garment left").isLessThan(10);
            softly.assertThat(measures.spill()).as("spill").isLessThan(8);
            softly.assertThat(measures.headChanged()).as("head changed").isLessThan(2);
            softly.assertThat(measures.colourDistance()).as("colour distance").isLessThan(0.2);
        });
    }

    @Test
    void equalRequestsGiveEqualBytesAlsoInAnotherEngine() {
        byte[] source = SharedPictures.read("p02");
        byte[] reference = SharedPictures.read("u02");
        PreviewRequest twice = new PreviewRequest(
                source,
                reference,
                garment(GarmentClass.UPPER_BODY),
                Preserve.DEFAULT,
                Preserve.DEFAULT,
                MergeStyle.BALANCED,
                true,
                2,
                7);
        PreviewResult first = engine.draw(twice);
        try (PreviewEngine other = new PreviewEngine()) {
            PreviewResult second = other.draw(twice);
            assertThat(second.images().get(0)).isEqualTo(first.images().get(0));
            assertThat(second.images().get(1)).isEqualTo(first.images().get(1));
            assertThat(second.mask()).hasValueSatisfying(m -> assertThat(m)
                    .isEqualTo(first.mask().orElseThrow()));
        }
        assertThat(first.images().get(1)).isNotEqualTo(first.images().get(0));
    }

    @Test
    void nothingChangesOutsideAGivenMask() {
        byte[] source = SharedPictures.read("p01");
        byte[] mask = SharedPictures.read("mask-for-p01");
        PreviewResult result =
                engine.draw(PreviewRequest.of(source, SharedPictures.read("u08"), new MaskSpec.ImageMask(mask)));
        try (Scope scope = new Scope()) {
            Mat given = Measures.decode(scope, mask, Imgcodecs.IMREAD_GRAYSCALE);
            Mat changed = changed(scope, source, result.images().getFirst());
            Masks masks = new Masks(scope, given.size());
            assertThat(Masks.count(masks.and(changed, masks.above(given, 127)))).isZero();
            assertThat(Masks.count(changed)).isGreaterThan(Masks.count(masks.below(given, 127)) / 3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"n01", "n02", "n03", "n04", "n07", "n08"})
    void picturesWithoutAPersonAreRefused(String negative) {
        byte[] source = SharedPictures.read(negative);
        byte[] reference = SharedPictures.read("u02");
        assertThatThrownBy(() -> engine.draw(request(source, reference, GarmentClass.UPPER_BODY)))
                .isInstanceOfSatisfying(
                        PreviewRefused.class, e -> assertThat(e.reason()).isEqualTo(PreviewRefused.Reason.NO_PERSON));
    }

    private static int changedOutside(byte[] source, PreviewResult result) {
        try (Scope scope = new Scope()) {
            Mat changed = changed(scope, source, result.images().getFirst());
            Mat kept = Measures.decode(scope, result.mask().orElseThrow(), Imgcodecs.IMREAD_UNCHANGED);
            assertThat(kept.size()).isEqualTo(changed.size());
            return Masks.count(new Masks(scope, kept.size()).and(changed, kept));
        }
    }

    /** Every pixel with any difference at all, 8UC1. */
    private static Mat changed(Scope scope, byte[] source, byte[] result) {
        byte[] a = Masks.bytes(Measures.decode(scope, source, Imgcodecs.IMREAD_COLOR));
        Mat drawn = Measures.decode(scope, result, Imgcodecs.IMREAD_UNCHANGED);
        byte[] b = Masks.bytes(drawn);
        assertThat(b).hasSameSizeAs(a);
        byte[] out = new byte[a.length / 3];
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                out[i / 3] = (byte) 255;
            }
        }
        Mat mask = new Masks(scope, drawn.size()).empty();
        mask.put(0, 0, out);
        return mask;
    }

    private static PreviewRequest request(byte[] source, byte[] reference, GarmentClass garmentClass) {
        return new PreviewRequest(
                source,
                reference,
                garment(garmentClass),
                Preserve.DEFAULT,
                Preserve.DEFAULT,
                MergeStyle.BALANCED,
                true,
                1,
                12);
    }

    private static MaskSpec garment(GarmentClass garmentClass) {
        return new MaskSpec.GarmentMask(garmentClass, MaskShape.DEFAULT, Styling.UNSPECIFIED);
    }
}
