package dev.vto.e2e.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.e2e.manifests.Manifest;
import dev.vto.e2e.manifests.Overlay;
import java.util.stream.Stream;

/** A ServiceAccount for each Deployment, its token mounted nowhere, and no addresses of Services in the environment. */
final class Accounts {
    private Accounts() {}

    static Stream<String> problems(Overlay overlay) {
        return Stream.concat(
                overlay.all("ServiceAccount").stream()
                        .filter(account ->
                                account.at("/automountServiceAccountToken").asBoolean(true))
                        .map(account -> account.title() + " mounts its token"),
                overlay.all("Deployment").stream().flatMap(deployment -> deployment(overlay, deployment)));
    }

    private static Stream<String> deployment(Overlay overlay, Manifest deployment) {
        JsonNode pod = deployment.podSpec();
        String account = pod.path("serviceAccountName").asText();
        return Stream.of(
                        account.equals(deployment.name())
                                        && overlay.find("ServiceAccount", account)
                                                .isPresent()
                                ? ""
                                : " has no ServiceAccount of its own",
                        pod.path("automountServiceAccountToken").asBoolean(true) ? " mounts a token" : "",
                        pod.path("enableServiceLinks").asBoolean(true) ? " takes the addresses of all Services" : "")
                .filter(problem -> !problem.isEmpty())
                .map(deployment.title()::concat);
    }
}
