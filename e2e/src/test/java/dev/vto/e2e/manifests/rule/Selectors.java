package dev.vto.e2e.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.e2e.manifests.Manifest;
import java.util.Map;

/** Whether a selector meets pods. */
final class Selectors {
    private Selectors() {}

    /** Whether it meets the Deployment's pods; an empty one meets nothing on purpose. */
    static boolean meets(JsonNode matchLabels, Manifest deployment) {
        Map<String, String> labels = Manifest.texts(matchLabels);
        return !labels.isEmpty() && deployment.podLabels().entrySet().containsAll(labels.entrySet());
    }
}
