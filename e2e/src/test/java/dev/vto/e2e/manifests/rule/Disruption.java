package dev.vto.e2e.manifests.rule;

import dev.vto.e2e.manifests.Manifest;
import dev.vto.e2e.manifests.Overlay;
import java.util.List;
import java.util.stream.Stream;

/** Two pods at least, one budget for each Deployment, and a roll-out that starts the new pod first. */
final class Disruption {
    private Disruption() {}

    static Stream<String> problems(Overlay overlay) {
        return overlay.services().flatMap(deployment -> {
            List<Manifest> budgets = overlay.all("PodDisruptionBudget").stream()
                    .filter(budget -> Selectors.meets(budget.at("/spec/selector/matchLabels"), deployment))
                    .toList();
            boolean one = budgets.size() == 1
                    && budgets.getFirst().at("/spec/maxUnavailable").asInt() == 1
                    && budgets.getFirst()
                            .at("/spec/unhealthyPodEvictionPolicy")
                            .asText()
                            .equals("AlwaysAllow");
            boolean keepsServing = deployment.at("/spec/strategy/type").asText().equals("RollingUpdate")
                    && deployment
                                    .at("/spec/strategy/rollingUpdate/maxUnavailable")
                                    .asInt(1)
                            == 0
                    && deployment.at("/spec/strategy/rollingUpdate/maxSurge").asInt() >= 1;
            return Stream.of(
                            one ? "" : " has no budget of one pod that lets broken pods go",
                            keepsServing ? "" : " stops pods before their successors are ready",
                            deployment.at("/spec/replicas").asInt(2) >= 2 ? "" : " has a single pod")
                    .filter(problem -> !problem.isEmpty())
                    .map(deployment.title()::concat);
        });
    }
}
