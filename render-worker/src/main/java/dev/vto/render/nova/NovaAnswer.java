package dev.vto.render.nova;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.vto.render.engine.EngineFailure;
import dev.vto.render.engine.EngineOutcome;
import dev.vto.render.engine.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what Nova Canvas answers with HTTP 200: pictures, fewer than asked for where its filter took some out, or none
 * and an error text. What cannot be read has been paid for all the same, so it is a lost answer.
 */
final class NovaAnswer {
    /* a picture is one text value, longer than Jackson lets through by default */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final List<Picture> pictures = new ArrayList<>();
    private Picture mask;
    private String error;

    private NovaAnswer() {}

    /**
     * Reads an answer.
     *
     * @param body the JSON; read to its end
     * @param seed that was asked for, or null
     * @param model id of the model that was called
     */
    static EngineOutcome read(InputStream body, Long seed, String model) {
        NovaAnswer answer = new NovaAnswer();
        try (JsonParser json = JSON.createParser(body)) {
            answer.readFrom(json);
        } catch (IOException | IllegalArgumentException e) {
            return new EngineFailure.LostAnswer("the answer cannot be read: " + e.getMessage());
        }
        return answer.outcome(seed, model);
    }

    private EngineOutcome outcome(Long seed, String model) {
        if (!pictures.isEmpty()) {
            return new EngineOutcome.Rendered(pictures, mask, seed, model, pictures.size());
        }
        return error == null
                ? new EngineFailure.LostAnswer("the answer has neither pictures nor an error")
                : new EngineFailure.Moderated(EngineFailure.Moderated.Stage.OUTPUT);
    }

    private void readFrom(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("it is no JSON object");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "images" -> pictures(json, value);
                case "maskImage" -> mask = value == JsonToken.VALUE_STRING ? picture(json) : null;
                case "error" -> error = value == JsonToken.VALUE_STRING ? json.getText() : null;
                default -> json.skipChildren();
            }
        }
        if (json.currentToken() != JsonToken.END_OBJECT) {
            throw new IOException("it ends too early");
        }
    }

    private void pictures(JsonParser json, JsonToken value) throws IOException {
        if (value == JsonToken.START_ARRAY) {
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                pictures.add(picture(json));
            }
            if (json.currentToken() != JsonToken.END_ARRAY) {
                throw new IOException("'images' holds something that is no text");
            }
        }
    }

    private static Picture picture(JsonParser json) throws IOException {
        return Picture.of(json.getBinaryValue());
    }
}
