package dev.vto.local.edge;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A service with public paths; the same paths as the ingress of the cluster has. */
enum Service {
    CATALOG("catalog-service", "/v1/products", "/v1/models", "/v1/masks"),
    JOB("job-service", "/v1/jobs", "/v1/engines", "/v1/me"),
    NOTIFY("notify-gateway", "/v1/notifications");

    private final String label;
    private final List<String> paths;

    Service(String label, String... paths) {
        this.label = label;
        this.paths = List.of(paths);
    }

    /** Name of the service. */
    String label() {
        return label;
    }

    /** The service that a path belongs to: a public path itself or what lies below it. */
    static Optional<Service> of(String path) {
        return Arrays.stream(values())
                .filter(service ->
                        service.paths.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/")))
                .findFirst();
    }

    /** The service of that name. */
    static Optional<Service> named(String label) {
        return Arrays.stream(values())
                .filter(service -> service.label.equals(label))
                .findFirst();
    }
}
