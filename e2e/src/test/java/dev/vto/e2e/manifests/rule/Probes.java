package dev.vto.e2e.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.e2e.manifests.Manifest;
import dev.vto.e2e.manifests.Overlay;
import java.util.Map;
import java.util.stream.Stream;

/** Three probes a container; Quarkus' own paths for the services. */
final class Probes {
    private static final Map<String, String> PATHS = Map.of(
            "startupProbe", "/q/health/started",
            "readinessProbe", "/q/health/ready",
            "livenessProbe", "/q/health/live");

    private Probes() {}

    static Stream<String> problems(Overlay overlay) {
        return overlay.all("Deployment").stream()
                .flatMap(deployment -> deployment.containers().stream().flatMap(container -> PATHS.keySet().stream()
                        .filter(probe -> !good(deployment, container, probe))
                        .map(probe -> deployment.title() + " has no good " + probe)));
    }

    private static boolean good(Manifest deployment, JsonNode container, String probe) {
        JsonNode get = container.path(probe).path("httpGet");
        String path = get.path("path").asText();
        boolean ownPath = !Overlay.SERVICES.contains(deployment.name()) || path.equals(PATHS.get(probe));
        return ownPath
                && path.startsWith("/")
                && Manifest.list(container.path("ports")).stream()
                        .anyMatch(port -> port.path("name").equals(get.path("port")));
    }
}
