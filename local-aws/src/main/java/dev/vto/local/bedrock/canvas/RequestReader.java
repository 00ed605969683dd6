package dev.vto.local.bedrock.canvas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.local.bedrock.canvas.Mask.LongSleeveStyle;
import dev.vto.local.bedrock.canvas.Mask.MaskShape;
import dev.vto.local.bedrock.canvas.Mask.OuterLayerStyle;
import dev.vto.local.bedrock.canvas.Mask.Styling;
import dev.vto.local.bedrock.canvas.Mask.TuckingStyle;
import dev.vto.local.bedrock.canvas.TryOnRequest.MergeStyle;
import dev.vto.local.bedrock.canvas.TryOnRequest.Preserve;
import dev.vto.local.bedrock.canvas.TryOnRequest.Quality;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Reads a body as strictly as the documentation of Nova Canvas is. */
public final class RequestReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<MaskType, String> BRANCHES = Map.of(
            MaskType.IMAGE, "imageBasedMask",
            MaskType.GARMENT, "garmentBasedMask",
            MaskType.PROMPT, "promptBasedMask");
    private static final int MOST_IMAGES = 5;
    private static final int MOST_SEED = 2_147_483_646;
    private static final int DEFAULT_SEED = 12;
    private static final double LEAST_CFG_SCALE = 1.1;
    private static final double MOST_CFG_SCALE = 10;
    private static final double DEFAULT_CFG_SCALE = 6.5;

    private RequestReader() {}

    private enum MaskType {
        IMAGE,
        GARMENT,
        PROMPT
    }

    private enum TaskType {
        VIRTUAL_TRY_ON
    }

    /**
     * Reads a body.
     *
     * @throws InvalidRequest naming the first rule that is broken
     */
    public static TryOnRequest read(byte[] body) {
        try {
            return request(Fields.root(JSON.readTree(body)));
        } catch (JsonProcessingException e) {
            throw new InvalidRequest("The body is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new InvalidRequest("The body is not JSON: " + e.getMessage());
        }
    }

    private static TryOnRequest request(Fields root) {
        root.only("taskType", "virtualTryOnParams", "imageGenerationConfig");
        root.text("taskType");
        root.choice("taskType", TaskType.class);
        var params = params(root);
        var config = config(root);
        var source = PictureReader.read(params, "sourceImage");
        var reference = PictureReader.read(params, "referenceImage");
        var exclusions = params.section("maskExclusions");
        exclusions.ifPresent(fields -> fields.only("preserveBodyPose", "preserveHands", "preserveFace"));
        return new TryOnRequest(
                source,
                reference,
                mask(params, source),
                preserve(exclusions, "preserveBodyPose"),
                preserve(exclusions, "preserveHands"),
                preserve(exclusions, "preserveFace"),
                params.choice("mergeStyle", MergeStyle.class, MergeStyle.BALANCED),
                params.flag("returnMask"),
                config.integer("numberOfImages", 1, MOST_IMAGES, 1),
                config.lowerCaseChoice("quality", Quality.class).orElse(Quality.STANDARD),
                config.decimal("cfgScale", LEAST_CFG_SCALE, MOST_CFG_SCALE, DEFAULT_CFG_SCALE),
                config.integer("seed", 0, MOST_SEED, DEFAULT_SEED));
    }

    private static Fields params(Fields root) {
        var params = root.required("virtualTryOnParams");
        for (String text : new String[] {"text", "negativeText"}) {
            params.refuse(text, "a virtual try-on takes no text");
        }
        params.only(
                "sourceImage",
                "referenceImage",
                "maskType",
                "imageBasedMask",
                "garmentBasedMask",
                "promptBasedMask",
                "maskExclusions",
                "mergeStyle",
                "returnMask");
        return params;
    }

    private static Fields config(Fields root) {
        var config = root.section("imageGenerationConfig")
                .orElseGet(() -> new Fields("imageGenerationConfig", JSON.createObjectNode()));
        for (String side : new String[] {"width", "height"}) {
            config.refuse(side, "the result of a virtual try-on has the size of the source image");
        }
        config.only("numberOfImages", "quality", "cfgScale", "seed");
        return config;
    }

    private static Preserve preserve(Optional<Fields> exclusions, String name) {
        return exclusions
                .map(fields -> fields.choice(name, Preserve.class, Preserve.DEFAULT))
                .orElse(Preserve.DEFAULT);
    }

    private static Mask mask(Fields params, Picture source) {
        params.text("maskType");
        var type = params.choice("maskType", MaskType.class).orElseThrow();
        BRANCHES.forEach((other, branch) -> {
            if (other != type) {
                params.refuse(branch, "maskType is " + type);
            }
        });
        var branch = params.required(BRANCHES.get(type));
        return switch (type) {
            case IMAGE -> byImage(branch, source);
            case GARMENT -> byGarment(branch);
            case PROMPT -> byPrompt(branch);
        };
    }

    private static Mask byImage(Fields branch, Picture source) {
        branch.only("maskImage");
        return new Mask.ByImage(PictureReader.readMask(branch, "maskImage", source));
    }

    private static Mask byPrompt(Fields branch) {
        branch.only("maskShape", "maskPrompt");
        var prompt = branch.text("maskPrompt");
        if (prompt.isBlank()) {
            throw InvalidRequest.at(branch.at("maskPrompt"), "is blank");
        }
        return new Mask.ByPrompt(prompt, shape(branch));
    }

    private static Mask byGarment(Fields branch) {
        branch.only("maskShape", "garmentClass", "garmentStyling");
        branch.text("garmentClass");
        var garment = branch.choice("garmentClass", GarmentClass.class).orElseThrow();
        var styling = branch.section("garmentStyling")
                .orElseGet(() -> new Fields(branch.at("garmentStyling"), JSON.createObjectNode()));
        styling.only("longSleeveStyle", "tuckingStyle", "outerLayerStyle");
        if (!garment.upperBody()) {
            for (String style : new String[] {"longSleeveStyle", "tuckingStyle", "outerLayerStyle"}) {
                styling.refuse(style, "it is for upper body garments, and the garmentClass is " + garment);
            }
        }
        return new Mask.ByGarment(
                garment,
                shape(branch),
                new Styling(
                        styling.choice("longSleeveStyle", LongSleeveStyle.class),
                        styling.choice("tuckingStyle", TuckingStyle.class),
                        styling.choice("outerLayerStyle", OuterLayerStyle.class)));
    }

    private static MaskShape shape(Fields branch) {
        return branch.choice("maskShape", MaskShape.class, MaskShape.DEFAULT);
    }
}
