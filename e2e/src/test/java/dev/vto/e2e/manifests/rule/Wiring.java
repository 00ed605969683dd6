package dev.vto.e2e.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.e2e.manifests.Manifest;
import dev.vto.e2e.manifests.Overlay;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whatever names something else names what is there. */
final class Wiring {
    /* Made in the cluster by who installs: k8s/README.md. */
    private static final Set<String> GIVEN_SECRETS = Set.of("gateway-internal-key");

    private Wiring() {}

    static Stream<String> problems(Overlay overlay) {
        List<Manifest> deployments = overlay.all("Deployment");
        return Stream.of(
                        deployments.stream()
                                .filter(it -> !Selectors.meets(it.at("/spec/selector/matchLabels"), it))
                                .map(it -> it.title() + " does not select its own pods"),
                        overlay.all("Service").stream()
                                .filter(service -> deployments.stream().noneMatch(it -> reaches(service, it)))
                                .map(service -> service.title() + " reaches no port of any pod"),
                        overlay.all("PodDisruptionBudget").stream()
                                .filter(budget -> deployments.stream()
                                        .noneMatch(it -> Selectors.meets(budget.at("/spec/selector/matchLabels"), it)))
                                .map(budget -> budget.title() + " covers no pods"),
                        deployments.stream().flatMap(it -> references(overlay, it)),
                        unused(overlay))
                .flatMap(problems -> problems);
    }

    private static boolean reaches(Manifest service, Manifest deployment) {
        List<JsonNode> open = deployment.containers().stream()
                .flatMap(container -> Manifest.list(container.path("ports")).stream())
                .map(port -> port.path("name"))
                .toList();
        return Selectors.meets(service.at("/spec/selector"), deployment)
                && Manifest.list(service.at("/spec/ports")).stream()
                        .allMatch(port -> open.contains(port.path("targetPort")));
    }

    private static Stream<String> references(Overlay overlay, Manifest deployment) {
        return References.of(deployment)
                .filter(reference ->
                        overlay.find(reference.kind(), reference.name()).isEmpty())
                .filter(reference -> !(reference.kind().equals("Secret") && GIVEN_SECRETS.contains(reference.name())))
                .map(reference -> deployment.title() + " reads " + reference + ", which is not there");
    }

    private static Stream<String> unused(Overlay overlay) {
        List<References> used =
                overlay.all("Deployment").stream().flatMap(References::of).toList();
        return Stream.of("ConfigMap", "Secret")
                .flatMap(kind -> overlay.all(kind).stream())
                .filter(it -> !used.contains(new References(it.kind(), it.name())))
                .map(it -> it.title() + " is read by nobody");
    }
}
