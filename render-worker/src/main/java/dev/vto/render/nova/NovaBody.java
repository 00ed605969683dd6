package dev.vto.render.nova;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.vto.platform.tryon.MaskType;
import dev.vto.platform.tryon.TryOnParameters;
import dev.vto.render.engine.Garment;
import dev.vto.render.engine.Picture;
import dev.vto.render.engine.TryOnRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A request in Nova Canvas's JSON. What was not wished is left out, so that the model's defaults hold. The pictures, which are most of
 * it, are written as it is read, so that their text is never in memory.
 *
 * @see <a href="https://docs.aws.amazon.com/nova/latest/userguide/image-gen-req-resp-structure.html">the structure</a>
 */
final class NovaBody {
    /** The most that InvokeModel takes, in bytes. */
    static final long LARGEST = 25_000_000;

    static final String TYPE = "application/json";

    private static final JsonFactory JSON = new JsonFactory();

    private final TryOnRequest request;
    private final TryOnParameters wishes;
    private final Garment garment;
    private final byte[] text;
    private final List<Place> places = new ArrayList<>();

    private record Place(int at, Picture picture) {}

    NovaBody(TryOnRequest request) {
        this.request = request;
        this.wishes = request.parameters();
        this.garment = request.garments().getFirst();
        this.text = text();
    }

    /** Length in bytes. */
    long length() {
        return text.length
                + places.stream()
                        .mapToLong(place -> Base64Stream.length(place.picture().bytes()))
                        .sum();
    }

    /** The JSON from its beginning; as often as it is asked for. */
    InputStream stream() {
        List<InputStream> parts = new ArrayList<>();
        int from = 0;
        for (Place place : places) {
            parts.add(new ByteArrayInputStream(text, from, place.at() - from));
            parts.add(new Base64Stream(place.picture().bytes()));
            from = place.at();
        }
        parts.add(new ByteArrayInputStream(text, from, text.length - from));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private byte[] text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("taskType", "VIRTUAL_TRY_ON");
            json.writeObjectFieldStart("virtualTryOnParams");
            picture(json, out, "sourceImage", request.person());
            picture(json, out, "referenceImage", garment.picture());
            mask(json, out);
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
        return out.toByteArray();
    }

    private void mask(JsonGenerator json, ByteArrayOutputStream out) throws IOException {
        MaskType type = wishes.effectiveMaskType();
        json.writeStringField("maskType", type.name());
        switch (type) {
            case IMAGE -> {
                json.writeObjectFieldStart("imageBasedMask");
                picture(json, out, "maskImage", request.mask());
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

    /* An empty text, and where in it the picture belongs: before the closing quotation mark. */
    private void picture(JsonGenerator json, ByteArrayOutputStream out, String name, Picture picture)
            throws IOException {
        json.writeStringField(name, "");
        json.flush();
        places.add(new Place(out.size() - 1, picture));
    }
}
