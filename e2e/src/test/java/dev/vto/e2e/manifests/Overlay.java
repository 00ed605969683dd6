package dev.vto.e2e.manifests;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An overlay as {@code kubectl apply -k} would send it. */
public record Overlay(String name, List<Manifest> manifests) {
    /** The four services; what else an overlay runs stands in for AWS. */
    public static final Set<String> SERVICES =
            Set.of("catalog-service", "job-service", "notify-gateway", "render-worker");

    /** Objects of a kind. */
    public List<Manifest> all(String kind) {
        return manifests.stream()
                .filter(manifest -> manifest.kind().equals(kind))
                .toList();
    }

    /** The object of that kind and name. */
    public Optional<Manifest> find(String kind, String name) {
        return all(kind).stream()
                .filter(manifest -> manifest.name().equals(name))
                .findFirst();
    }

    /** Deployments of the four services. */
    public Stream<Manifest> services() {
        return all("Deployment").stream().filter(manifest -> SERVICES.contains(manifest.name()));
    }
}
