package dev.vto.e2e.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.e2e.manifests.Manifest;
import java.util.stream.Stream;

/** A ConfigMap or Secret that pods take their environment from. */
record References(String kind, String name) {

    static Stream<References> of(Manifest deployment) {
        return deployment.containers().stream()
                .flatMap(container -> Stream.concat(
                        Manifest.list(container.path("envFrom")).stream()
                                .flatMap(source -> either(source, "configMapRef", "secretRef")),
                        Manifest.list(container.path("env")).stream()
                                .flatMap(variable ->
                                        either(variable.path("valueFrom"), "configMapKeyRef", "secretKeyRef"))));
    }

    private static Stream<References> either(JsonNode source, String configMap, String secret) {
        return Stream.of(
                        new References(
                                "ConfigMap", source.path(configMap).path("name").asText()),
                        new References(
                                "Secret", source.path(secret).path("name").asText()))
                .filter(reference -> !reference.name.isEmpty());
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
