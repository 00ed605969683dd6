package dev.vto.e2e.manifests.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.e2e.manifests.Manifest;
import dev.vto.e2e.manifests.Overlay;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * The variables that a container gets, as the kubelet puts them together: later sources win, and what stands alone wins over
 * sources. What only the cluster knows is {@link #GIVEN}.
 */
public record PodEnvironment(Map<String, String> variables) {
    /** In the place of an address or a secret. */
    public static final String GIVEN = "given";

    /** Of a Deployment's first container. */
    public static PodEnvironment of(Overlay overlay, Manifest deployment) {
        JsonNode container = deployment.containers().getFirst();
        Map<String, String> variables = new TreeMap<>();
        for (JsonNode source : Manifest.list(container.path("envFrom"))) {
            overlay.find("ConfigMap", source.path("configMapRef").path("name").asText())
                    .ifPresent(map -> variables.putAll(Manifest.texts(map.at("/data"))));
            overlay.find("Secret", source.path("secretRef").path("name").asText())
                    .ifPresent(secret -> Manifest.texts(secret.at("/data"))
                            .forEach((name, value) -> variables.put(name, decoded(value))));
        }
        for (JsonNode variable : Manifest.list(container.path("env"))) {
            String value = variable.has("value") ? variable.path("value").asText() : GIVEN;
            variables.put(variable.path("name").asText(), value.replaceAll("\\$\\(\\w+\\)", GIVEN));
        }
        return new PodEnvironment(variables);
    }

    /** Whether another variable is made with it and the program need not know it. */
    public boolean onlyForOthers(String name) {
        return name.equals("POD_IP") && variables.get(name).equals(GIVEN);
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
