package dev.vto.e2e.faults.stage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who plays in a run.
 *
 * @param pods each service by the names under which it runs
 * @param profile the times that they live by
 */
public record Cast(Map<String, List<String>> pods, Profile profile) {
    /** For faults: two of each service that a job needs. */
    public static final Cast OF_FAULTS = new Cast(
            Map.of(
                    "catalog-service", List.of("catalog-service"),
                    "job-service", List.of("job-service", "job-service-2"),
                    "render-worker", List.of("render-worker", "render-worker-2"),
                    "notify-gateway", List.of("notify-gateway", "notify-gateway-2")),
            Profile.SHORT);

    /** For replacing them one after another: two of each service. */
    public static final Cast OF_PAIRS =
            OF_FAULTS.with("catalog-service", "catalog-service-2").at(Profile.DEFAULT);

    /** Copies what could change. */
    public Cast {
        pods = Map.copyOf(pods);
    }

    private Cast with(String service, String second) {
        Map<String, List<String>> more = new HashMap<>(pods);
        more.put(service, List.of(service, second));
        return new Cast(more, profile);
    }

    private Cast at(Profile other) {
        return new Cast(pods, other);
    }

    /** All names, sorted. */
    List<String> all() {
        return pods.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** Those of which another one of its service is there while it is away, sorted. */
    List<String> spare() {
        return pods.values().stream()
                .filter(names -> names.size() > 1)
                .flatMap(List::stream)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
