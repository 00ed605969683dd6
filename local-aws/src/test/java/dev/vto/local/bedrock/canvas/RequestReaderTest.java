package dev.vto.local.bedrock.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.vto.local.bedrock.canvas.Mask.MaskShape;
import dev.vto.local.bedrock.canvas.TryOnRequest.MergeStyle;
import dev.vto.local.bedrock.canvas.TryOnRequest.Preserve;
import dev.vto.local.bedrock.canvas.TryOnRequest.Quality;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RequestReaderTest {
    private static final String P = "/virtualTryOnParams/";
    private static final String C = "/imageGenerationConfig/";

    @Test
    void fillsInTheDocumentedDefaults() {
        var request = RequestReader.read(new TryOnJson().bytes());
        assertThat(request.numberOfImages()).isEqualTo(1);
        assertThat(request.quality()).isEqualTo(Quality.STANDARD);
        assertThat(request.cfgScale()).isEqualTo(6.5);
        assertThat(request.seed()).isEqualTo(12);
        assertThat(request.mergeStyle()).isEqualTo(MergeStyle.BALANCED);
        assertThat(request.returnMask()).isFalse();
        assertThat(request.face()).isEqualTo(Preserve.DEFAULT);
        assertThat(request.source().width()).isEqualTo(320);
        assertThat(((Mask.ByGarment) request.mask()).shape()).isEqualTo(MaskShape.DEFAULT);
    }

    @Test
    void readsEveryField() {
        var request = RequestReader.read(new TryOnJson()
                .with(P + "garmentBasedMask/garmentStyling/tuckingStyle", "\"TUCKED\"")
                .with(P + "maskExclusions/preserveHands", "\"OFF\"")
                .with(P + "mergeStyle", "\"DETAILED\"")
                .with(P + "returnMask", "true")
                .with(C + "numberOfImages", "5")
                .with(C + "quality", "\"premium\"")
                .with(C + "cfgScale", "10")
                .with(C + "seed", "2147483646")
                .bytes());
        assertThat(((Mask.ByGarment) request.mask()).styling().tucking()).contains(Mask.TuckingStyle.TUCKED);
        assertThat(request.hands()).isEqualTo(Preserve.OFF);
        assertThat(request.mergeStyle()).isEqualTo(MergeStyle.DETAILED);
        assertThat(request.returnMask()).isTrue();
        assertThat(request.numberOfImages()).isEqualTo(5);
        assertThat(request.quality()).isEqualTo(Quality.PREMIUM);
        assertThat(request.seed()).isEqualTo(2147483646);
    }

    @Test
    void takesAMaskOfBlackAndWhite() {
        var mask = Pictures.png(320, 400, BufferedImage.TYPE_BYTE_GRAY, Color.WHITE);
        var request = RequestReader.read(imageMask(mask).bytes());
        assertThat(((Mask.ByImage) request.mask()).picture().height()).isEqualTo(400);
    }

    @Test
    void takesAnAlphaChannelThatIsOpaque() {
        var opaque = Pictures.png(320, 320, BufferedImage.TYPE_INT_ARGB, Color.PINK);
        RequestReader.read(
                new TryOnJson().withText(P + "referenceImage", opaque).bytes());
    }

    @ParameterizedTest
    @CsvSource({"320,1280", "4092,1023", "2048,2047"})
    void takesPicturesAtTheLimits(int width, int height) {
        RequestReader.read(new TryOnJson()
                .withText(P + "referenceImage", Pictures.jpeg(width, height))
                .bytes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refuses(String message, UnaryOperator<TryOnJson> spoil) {
        var body = spoil.apply(new TryOnJson()).bytes();
        assertThatThrownBy(() -> RequestReader.read(body))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(message);
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                refused("taskType is missing", r -> r.without("/taskType")),
                refused("taskType is \"TEXT_IMAGE\"; it must be one of", r -> r.withText("/taskType", "TEXT_IMAGE")),
                refused("extra is not known here", r -> r.with("/extra", "1")),
                refused("sourceImage is missing", r -> r.without(P + "sourceImage")),
                refused("sourceImage is a data URL", r -> r.withText(P + "sourceImage", "data:image/png;base64,AAAA")),
                refused("sourceImage is not base64", r -> r.withText(P + "sourceImage", "?")),
                refused("sourceImage is neither a JPEG nor a PNG", r -> r.withText(P + "sourceImage", "AAAA")),
                refused("each side must be 320 to 4096", r -> source(r, Pictures.jpeg(319, 400))),
                refused("aspect must be within", r -> source(r, Pictures.jpeg(320, 1281))),
                refused("fewer than 4194304", r -> source(r, Pictures.jpeg(2048, 2048))),
                refused("not in RGB", r -> source(r, png(BufferedImage.TYPE_BYTE_GRAY, Color.WHITE))),
                refused("16 bits a channel", r -> source(r, png(BufferedImage.TYPE_USHORT_GRAY, Color.WHITE))),
                refused(
                        "translucent pixel at 0,0",
                        r -> source(r, png(BufferedImage.TYPE_INT_ARGB, new Color(1, 2, 3, 254)))),
                refused("maskType is missing", r -> r.without(P + "maskType")),
                refused("maskType is \"SKY\"", r -> r.withText(P + "maskType", "SKY")),
                refused("promptBasedMask is missing", r -> r.withText(P + "maskType", "PROMPT")
                        .without(P + "garmentBasedMask")),
                refused(
                        "garmentBasedMask must not be sent: maskType is PROMPT",
                        r -> r.withText(P + "maskType", "PROMPT").withText(P + "promptBasedMask/maskPrompt", "shirt")),
                refused("maskPrompt is blank", r -> r.withText(P + "maskType", "PROMPT")
                        .without(P + "garmentBasedMask")
                        .withText(P + "promptBasedMask/maskPrompt", " ")),
                refused(
                        "is 400x400 pixels; the source image is 320x400",
                        r -> imageMask(Pictures.png(400, 400, BufferedImage.TYPE_INT_RGB, Color.BLACK))),
                refused(
                        "has the colour #FF010101",
                        r -> imageMask(Pictures.png(320, 400, BufferedImage.TYPE_INT_RGB, new Color(1, 1, 1)))),
                refused("garmentClass is \"HAT\"", r -> r.withText(P + "garmentBasedMask/garmentClass", "HAT")),
                refused("tuckingStyle must not be sent", r -> r.withText(
                                P + "garmentBasedMask/garmentClass", "LONG_PANTS")
                        .withText(P + "garmentBasedMask/garmentStyling/tuckingStyle", "TUCKED")),
                refused("outerLayerStyle must not be sent", r -> r.withText(
                                P + "garmentBasedMask/garmentClass", "SHOES")
                        .withText(P + "garmentBasedMask/garmentStyling/outerLayerStyle", "OPEN")),
                refused("maskShape is \"ROUND\"", r -> r.withText(P + "garmentBasedMask/maskShape", "ROUND")),
                refused("preserveFace is \"YES\"", r -> r.withText(P + "maskExclusions/preserveFace", "YES")),
                refused("mergeStyle is \"\"", r -> r.withText(P + "mergeStyle", "")),
                refused("returnMask must be true or false", r -> r.withText(P + "returnMask", "yes")),
                refused("virtualTryOnParams.text must not be sent", r -> r.withText(P + "text", "red")),
                refused("virtualTryOnParams.negativeText must not be sent", r -> r.withText(P + "negativeText", "red")),
                refused("imageGenerationConfig.width must not be sent", r -> r.with(C + "width", "1024")),
                refused("imageGenerationConfig.height must not be sent", r -> r.with(C + "height", "1024")),
                refused("numberOfImages is 0; it must be 1 to 5", r -> r.with(C + "numberOfImages", "0")),
                refused("numberOfImages is 6", r -> r.with(C + "numberOfImages", "6")),
                refused("numberOfImages must be a whole number", r -> r.with(C + "numberOfImages", "1.5")),
                refused("quality is \"PREMIUM\"", r -> r.withText(C + "quality", "PREMIUM")),
                refused("cfgScale is 1.0; it must be 1.1 to 10", r -> r.with(C + "cfgScale", "1.0")),
                refused("cfgScale is 10.1", r -> r.with(C + "cfgScale", "10.1")),
                refused("seed is -1", r -> r.with(C + "seed", "-1")),
                refused("seed is 2147483647", r -> r.with(C + "seed", "2147483647")),
                refused("seed is 99999999999", r -> r.with(C + "seed", "99999999999")));
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThatThrownBy(() -> RequestReader.read("{".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasMessageContaining("not JSON");
        assertThatThrownBy(() -> RequestReader.read(new byte[0])).hasMessageContaining("not a JSON object");
    }

    private static Arguments refused(String message, UnaryOperator<TryOnJson> spoil) {
        return arguments(message, spoil);
    }

    private static TryOnJson source(TryOnJson request, String picture) {
        return request.withText(P + "sourceImage", picture);
    }

    private static String png(int type, Color colour) {
        return Pictures.png(320, 320, type, colour);
    }

    private static TryOnJson imageMask(String mask) {
        return new TryOnJson()
                .withText(P + "maskType", "IMAGE")
                .without(P + "garmentBasedMask")
                .withText(P + "imageBasedMask/maskImage", mask);
    }
}
