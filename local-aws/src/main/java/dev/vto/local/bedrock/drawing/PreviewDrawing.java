package dev.vto.local.bedrock.drawing;

import dev.vto.local.bedrock.canvas.InvalidRequest;
import dev.vto.local.bedrock.canvas.Mask;
import dev.vto.local.bedrock.canvas.TryOnRequest;
import dev.vto.local.preview.GarmentClass;
import dev.vto.local.preview.MaskShape;
import dev.vto.local.preview.MaskSpec;
import dev.vto.local.preview.PreviewEngine;
import dev.vto.local.preview.PreviewRefused;
import dev.vto.local.preview.PreviewRequest;
import dev.vto.local.preview.PreviewResult;
import dev.vto.local.preview.Styling;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the preview engine draw a request in Nova Canvas's words. */
final class PreviewDrawing implements Drawing {
    private static final Logger LOG = LoggerFactory.getLogger(PreviewDrawing.class);

    private final PreviewEngine engine = new PreviewEngine();

    @Override
    public DrawnImages draw(TryOnRequest request) {
        try {
            PreviewResult result = engine.draw(new PreviewRequest(
                    request.source().bytes(),
                    request.reference().bytes(),
                    mask(request.mask()),
                    PreviewRequest.Preserve.valueOf(request.face().name()),
                    PreviewRequest.Preserve.valueOf(request.hands().name()),
                    PreviewRequest.MergeStyle.valueOf(request.mergeStyle().name()),
                    request.returnMask(),
                    request.numberOfImages(),
                    request.seed()));
            result.warnings().forEach(warning -> LOG.info("The preview has a known weakness here: {}", warning));
            return new DrawnImages(result.images(), result.mask());
        } catch (PreviewRefused e) {
            throw new InvalidRequest(e.getMessage());
        }
    }

    private static MaskSpec mask(Mask mask) {
        return switch (mask) {
            case Mask.ByImage image -> new MaskSpec.ImageMask(image.picture().bytes());
            case Mask.ByGarment garment ->
                new MaskSpec.GarmentMask(
                        GarmentClass.valueOf(garment.garmentClass().name()),
                        MaskShape.valueOf(garment.shape().name()),
                        styling(garment.styling()));
            case Mask.ByPrompt prompt ->
                new MaskSpec.PromptMask(
                        prompt.prompt(), MaskShape.valueOf(prompt.shape().name()));
        };
    }

    private static Styling styling(Mask.Styling styling) {
        return new Styling(
                same(styling.longSleeve(), Styling.LongSleeve.class),
                same(styling.tucking(), Styling.Tucking.class),
                same(styling.outerLayer(), Styling.OuterLayer.class));
    }

    /* The engine's null for "not said" comes from here alone. */
    private static <E extends Enum<E>> E same(Optional<? extends Enum<?>> said, Class<E> type) {
        return said.map(value -> Enum.valueOf(type, value.name())).orElse(null);
    }
}
