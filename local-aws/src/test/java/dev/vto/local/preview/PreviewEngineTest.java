package dev.vto.local.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vto.local.preview.PreviewRefused.Reason;
import dev.vto.local.preview.raster.NativeVision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;

@ExtendWith(NativeVision.class)
class PreviewEngineTest {

    private static PreviewEngine engine;

    @BeforeAll
    static void start() {
        engine = new PreviewEngine();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void aPictureWithoutAPersonIsRefused() {
        refused(request(plain(400, 500, 180), garment(GarmentClass.UPPER_BODY)), Reason.NO_PERSON, "No person found");
    }

    @Test
    void bytesThatAreNoPictureAreRefused() {
        refused(
                request(new byte[] {1, 2, 3}, garment(GarmentClass.UPPER_BODY)),
                Reason.UNREADABLE_PICTURE,
                "source picture");
        refused(request(new byte[0], garment(GarmentClass.UPPER_BODY)), Reason.UNREADABLE_PICTURE, "source picture");
    }

    @ParameterizedTest
    @EnumSource(names = {"FOOTWEAR", "SHOES", "BOOTS", "OTHER_FOOTWEAR"})
    void footwearIsRefused(GarmentClass footwear) {
        refused(request(plain(400, 500, 180), garment(footwear)), Reason.UNSUPPORTED_GARMENT, "footwear");
    }

    @Test
    void aMaskOfTheWrongSizeIsRefused() {
        refused(
                request(plain(400, 500, 180), new MaskSpec.ImageMask(plain(400, 400, 0))),
                Reason.BAD_MASK,
                "400 x 400");
    }

    @Test
    void aGreyMaskIsRefused() {
        refused(
                request(plain(400, 500, 180), new MaskSpec.ImageMask(plain(400, 500, 128))),
                Reason.BAD_MASK,
                "pure black");
    }

    @Test
    void aPromptWithoutAGarmentIsRefused() {
        MaskSpec sky = new MaskSpec.PromptMask("the sky", MaskShape.DEFAULT);
        refused(request(plain(400, 500, 180), sky), Reason.PROMPT_NOT_UNDERSTOOD, "name a garment");
    }

    @Test
    void aClosedEngineDrawsNothing() {
        PreviewEngine closed = new PreviewEngine();
        closed.close();
        closed.close();
        assertThatThrownBy(() -> closed.draw(request(plain(400, 500, 180), garment(GarmentClass.UPPER_BODY))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void moreThanFiveImagesCannotBeAskedFor() {
        PreviewRequest one = request(new byte[0], garment(GarmentClass.UPPER_BODY));
        assertThatThrownBy(() -> new PreviewRequest(
                        one.source(),
                        one.reference(),
                        one.mask(),
                        one.preserveFace(),
                        one.preserveHands(),
                        one.mergeStyle(),
                        true,
                        6,
                        1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(PreviewRequest request, Reason reason, String text) {
        assertThatThrownBy(() -> engine.draw(request))
                .isInstanceOfSatisfying(
                        PreviewRefused.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(text);
    }

    private static MaskSpec garment(GarmentClass garmentClass) {
        return new MaskSpec.GarmentMask(garmentClass, MaskShape.DEFAULT, Styling.UNSPECIFIED);
    }

    private static PreviewRequest request(byte[] source, MaskSpec mask) {
        return PreviewRequest.of(source, plain(300, 300, 250), mask);
    }

    private static byte[] plain(int width, int height, int grey) {
        Mat picture = new Mat(height, width, CvType.CV_8UC3, Scalar.all(grey));
        MatOfByte file = new MatOfByte();
        Imgcodecs.imencode(".png", picture, file);
        return file.toArray();
    }
}
