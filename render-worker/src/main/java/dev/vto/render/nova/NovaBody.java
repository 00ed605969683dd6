package dev.vto.render.nova;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.vto.platform.tryon.MaskType;
import dev.vto.platform.tryon.TryOnParameters;
import dev.vto.render.engine.Garment;
import dev.vto.render.engine.Picture;
import dev.vto.render.engine.TryOnRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A request in Nova Canvas's JSON. What was not wished is left out, so that the model's defaults hold.
 *
 * @see <a href="https://docs.aws.amazon.com/nova/latest/userguide/image-gen-req-resp-structure.html">the structure</a>
 */
final class NovaBody {
    /** The most that InvokeModel takes, in bytes. */
    static final long LARGEST = 25_000_000;

    private static final JsonFactory JSON = new JsonFactory();

    private final TryOnRequest request;
    private final TryOnParameters wishes;
    private final Garment garment;

    NovaBody(TryOnRequest request) {
        this.request = request;
        this.wishes = request.parameters();
        this.garment = request.garments().getFirst();
    }

    /** Length in bytes, without making the text. */
    long length() {
        FixedBuffer counter = new FixedBuffer(null);
        write(counter, false);
        return counter.length()
                + Stream.of(request.person(), garment.picture(), request.mask())
                        .filter(picture -> picture != null)
                        .mapToLong(picture -> (picture.bytes().length + 2L) / 3 * 4)
                        .sum();
    }

    /** The text, in an array of exactly its length. */
    byte[] bytes() {
        byte[] bytes = new byte[Math.toIntExact(length())];
        write(new FixedBuffer(bytes), true);
        return bytes;
    }

    private void write(OutputStream out, boolean pictures) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("taskType", "VIRTUAL_TRY_ON");
            json.writeObjectFieldStart("virtualTryOnParams");
            picture(json, "sourceImage", request.person(), pictures);
            picture(json, "referenceImage", garment.picture(), pictures);
            mask(json, pictures);
            exclusions(json);
            wish(json, "mergeStyle", wishes.mergeStyle());
            if (wishes.returnMask() != null) {
                json.writeBooleanField("returnMask", wishes.returnMask());
            }
            json.writeEndObject();
            generation(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("an array does not fail", e);
        }
    }

    private void mask(JsonGenerator json, boolean pictures) throws IOException {
        MaskType type = wishes.effectiveMaskType();
        json.writeStringField("maskType", type.name());
        switch (type) {
            case IMAGE -> {
                json.writeObjectFieldStart("imageBasedMask");
                picture(json, "maskImage", request.mask(), pictures);
                json.writeEndObject();
            }
            case PROMPT -> {
                json.writeObjectFieldStart("promptBasedMask");
                wish(json, "maskShape", wishes.maskShape());
                json.writeStringField("maskPrompt", wishes.maskPrompt());
                json.writeEndObject();
            }
            case GARMENT -> {
                json.writeObjectFieldStart("garmentBasedMask");
                wish(json, "maskShape", wishes.maskShape());
                wish(json, "garmentClass", garment.garmentClass());
                if (NovaRules.styled(wishes)) {
                    json.writeObjectFieldStart("garmentStyling");
                    wish(json, "longSleeveStyle", wishes.longSleeveStyle());
                    wish(json, "tuckingStyle", wishes.tuckingStyle());
                    wish(json, "outerLayerStyle", wishes.outerLayerStyle());
                    json.writeEndObject();
                }
                json.writeEndObject();
            }
        }
    }

    private void exclusions(JsonGenerator json) throws IOException {
        if (wishes.preserveBodyPose() != null || wishes.preserveHands() != null || wishes.preserveFace() != null) {
            json.writeObjectFieldStart("maskExclusions");
            wish(json, "preserveBodyPose", wishes.preserveBodyPose());
            wish(json, "preserveHands", wishes.preserveHands());
            wish(json, "preserveFace", wishes.preserveFace());
            json.writeEndObject();
        }
    }

    private void generation(JsonGenerator json) throws IOException {
        boolean several = request.samples() != 1;
        if (several || wishes.quality() != null || wishes.cfgScale() != null || request.seed() != null) {
            json.writeObjectFieldStart("imageGenerationConfig");
            if (several) {
                json.writeNumberField("numberOfImages", request.samples());
            }
            if (wishes.quality() != null) {
                json.writeStringField("quality", wishes.quality().name().toLowerCase(Locale.ROOT));
            }
            if (wishes.cfgScale() != null) {
                json.writeNumberField("cfgScale", wishes.cfgScale());
            }
            if (request.seed() != null) {
                json.writeNumberField("seed", request.seed());
            }
            json.writeEndObject();
        }
    }

    private static void wish(JsonGenerator json, String name, Enum<?> value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.name());
        }
    }

    private static void picture(JsonGenerator json, String name, Picture picture, boolean whole) throws IOException {
        json.writeFieldName(name);
        if (whole) {
            json.writeBinary(picture.bytes());
        } else {
            json.writeString("");
        }
    }
}
