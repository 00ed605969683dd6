package dev.vto.e2e.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** One object as the cluster would get it. */
public record Manifest(JsonNode json) {

    /** For example {@code Deployment}. */
    public String kind() {
        return json.path("kind").asText();
    }

    /** Its own name. */
    public String name() {
        return json.path("metadata").path("name").asText();
    }

    /** What lies at a JSON pointer; a missing node where there is nothing. */
    public JsonNode at(String pointer) {
        return json.at(pointer);
    }

    /** The pods' template of a Deployment. */
    public JsonNode podSpec() {
        return at("/spec/template/spec");
    }

    /** Labels of a Deployment's pods. */
    public Map<String, String> podLabels() {
        return texts(at("/spec/template/metadata/labels"));
    }

    /** Containers of a Deployment's pods. */
    public List<JsonNode> containers() {
        return list(podSpec().path("containers"));
    }

    /** How a problem names it. */
    public String title() {
        return kind() + " " + name();
    }

    /** Elements of an array; none where there is no array. */
    public static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** Fields of an object of texts. */
    public static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }
}
