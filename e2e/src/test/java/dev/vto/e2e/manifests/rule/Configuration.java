package dev.vto.e2e.manifests.rule;

import dev.vto.e2e.manifests.Manifest;
import dev.vto.e2e.manifests.Overlay;
import dev.vto.e2e.manifests.config.KnownKeys;
import dev.vto.e2e.manifests.config.PodEnvironment;
import dev.vto.e2e.manifests.config.ServiceConfig;
import java.util.stream.Stream;

/** Every variable is one that the program reads, and a service can start with what it is given. */
final class Configuration {
    private Configuration() {}

    static Stream<String> problems(Overlay overlay) {
        return overlay.all("Deployment").stream()
                .flatMap(deployment -> Stream.concat(unknown(overlay, deployment), unreadable(overlay, deployment))
                        .map(problem -> deployment.title() + " " + problem));
    }

    private static Stream<String> unknown(Overlay overlay, Manifest deployment) {
        KnownKeys known = KnownKeys.of(deployment.name());
        PodEnvironment environment = PodEnvironment.of(overlay, deployment);
        return environment.variables().keySet().stream()
                .filter(name -> !environment.onlyForOthers(name))
                .flatMap(name -> known.problem(name).stream());
    }

    private static Stream<String> unreadable(Overlay overlay, Manifest deployment) {
        if (!Overlay.SERVICES.contains(deployment.name())) {
            return Stream.empty();
        }
        return ServiceConfig.of(
                        deployment.name(),
                        PodEnvironment.of(overlay, deployment).variables())
                .problems();
    }
}
