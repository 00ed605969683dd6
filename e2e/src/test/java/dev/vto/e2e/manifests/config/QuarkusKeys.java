package dev.vto.e2e.manifests.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Quarkus' own keys, from the description of its configuration that every extension carries. */
final class QuarkusKeys {
    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static QuarkusKeys loaded;

    private final Map<String, Phase> phases = new HashMap<>();

    private QuarkusKeys() {}

    /** When a key has effect. */
    enum Phase {
        RUN,
        BUILD,
        NONE
    }

    /** Of all extensions on the class path. */
    static synchronized QuarkusKeys load() {
        if (loaded == null) {
            QuarkusKeys keys = new QuarkusKeys();
            ObjectMapper json = new ObjectMapper();
            try {
                for (URL model :
                        Collections.list(QuarkusKeys.class.getClassLoader().getResources(MODEL))) {
                    try (InputStream stream = model.openStream()) {
                        keys.add(json.readTree(stream));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            loaded = keys;
        }
        return loaded;
    }

    Phase phase(String variable) {
        return phases.getOrDefault(variable, Phase.NONE);
    }

    private void add(JsonNode node) {
        JsonNode variable = node.path("path").path("environmentVariable");
        if (variable.isTextual()) {
            phases.put(variable.asText(), node.path("phase").asText().equals("RUN_TIME") ? Phase.RUN : Phase.BUILD);
        }
        node.forEach(this::add);
    }
}
