package dev.vto.e2e.manifests.rule;

import dev.vto.e2e.manifests.Overlay;
import java.util.Set;
import java.util.stream.Stream;

/** Pods come from Deployments alone. */
final class Workloads {
    private static final Set<String> OTHERS = Set.of(
            "CronJob", "DaemonSet", "Job", "Pod", "PodTemplate", "ReplicaSet", "ReplicationController", "StatefulSet");

    private Workloads() {}

    static Stream<String> problems(Overlay overlay) {
        return OTHERS.stream()
                .flatMap(kind -> overlay.all(kind).stream())
                .map(workload -> workload.title() + " has pods that no other rule looks at");
    }
}
