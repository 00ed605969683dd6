package dev.vto.e2e.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.e2e.manifests.Manifest;
import dev.vto.e2e.manifests.Overlay;
import java.util.List;
import java.util.stream.Stream;

/** Pods of a service are spread over zones and nodes, counted for each revision of its own. */
final class Spread {
    private static final List<String> OVER = List.of("topology.kubernetes.io/zone", "kubernetes.io/hostname");

    private Spread() {}

    static Stream<String> problems(Overlay overlay) {
        return overlay.services().flatMap(deployment -> OVER.stream()
                .filter(topology -> Manifest.list(deployment.podSpec().path("topologySpreadConstraints")).stream()
                        .noneMatch(constraint -> spreads(deployment, constraint, topology)))
                .map(topology -> deployment.title() + " is not spread over " + topology));
    }

    private static boolean spreads(Manifest deployment, JsonNode constraint, String topology) {
        JsonNode selector = constraint.path("labelSelector").path("matchLabels");
        return constraint.path("topologyKey").asText().equals(topology)
                && constraint.path("maxSkew").asInt() == 1
                && constraint.path("matchLabelKeys").toString().equals("[\"pod-template-hash\"]")
                && Selectors.meets(selector, deployment);
    }
}
