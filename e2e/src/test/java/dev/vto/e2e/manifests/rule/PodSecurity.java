package dev.vto.e2e.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.e2e.manifests.Manifest;
import dev.vto.e2e.manifests.Overlay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The Pod Security profile "restricted", and a root file system that nobody can write to. */
final class PodSecurity {
    private static final String LABEL = "pod-security.kubernetes.io/enforce";
    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");
    private static final List<String> SHARED_WITH_THE_NODE = List.of("hostNetwork", "hostPID", "hostIPC");

    private PodSecurity() {}

    static Stream<String> problems(Overlay overlay) {
        return Stream.concat(
                overlay.all("Namespace").stream().flatMap(PodSecurity::namespace),
                overlay.all("Deployment").stream().flatMap(PodSecurity::pods));
    }

    private static Stream<String> namespace(Manifest namespace) {
        JsonNode labels = namespace.at("/metadata/labels");
        boolean pinned = labels.path(LABEL).asText().equals("restricted")
                && labels.path(LABEL + "-version").asText().matches("v1\\.\\d+");
        return pinned ? Stream.empty() : Stream.of(namespace.title() + " does not enforce a pinned restricted profile");
    }

    private static Stream<String> pods(Manifest deployment) {
        JsonNode pod = deployment.podSpec();
        List<String> problems = new ArrayList<>();
        SHARED_WITH_THE_NODE.stream().filter(pod::has).forEach(problems::add);
        Manifest.list(pod.path("volumes")).forEach(volume -> volume.fieldNames().forEachRemaining(type -> {
            if (!type.equals("name") && !VOLUMES.contains(type)) {
                problems.add("a volume of the type " + type);
            }
        }));
        for (String containers : List.of("initContainers", "containers", "ephemeralContainers")) {
            Manifest.list(pod.path(containers)).forEach(container -> container(pod, container, problems));
        }
        return problems.stream().map(problem -> deployment.title() + ": " + problem);
    }

    private static void container(JsonNode pod, JsonNode container, List<String> problems) {
        JsonNode own = container.path("securityContext");
        JsonNode capabilities = own.path("capabilities");
        check(either(pod, own, "runAsNonRoot").asBoolean(), "runAsNonRoot is not true", problems);
        check(either(pod, own, "runAsUser").asInt(0) > 0, "runAsUser is not a user without rights", problems);
        check(
                either(pod, own, "seccompProfile").path("type").asText().equals("RuntimeDefault"),
                "seccompProfile is not RuntimeDefault",
                problems);
        check(!own.path("allowPrivilegeEscalation").asBoolean(true), "allowPrivilegeEscalation is not false", problems);
        check(capabilities.path("drop").toString().equals("[\"ALL\"]"), "capabilities are not all dropped", problems);
        check(!capabilities.has("add"), "capabilities are added", problems);
        check(!own.path("privileged").asBoolean(), "privileged", problems);
        check(!own.has("procMount"), "procMount", problems);
        check(own.path("readOnlyRootFilesystem").asBoolean(), "readOnlyRootFilesystem is not true", problems);
        check(
                Manifest.list(container.path("ports")).stream().noneMatch(port -> port.has("hostPort")),
                "hostPort",
                problems);
    }

    private static JsonNode either(JsonNode pod, JsonNode own, String field) {
        return own.has(field) ? own.path(field) : pod.path("securityContext").path(field);
    }

    private static void check(boolean kept, String problem, List<String> problems) {
        if (!kept) {
            problems.add(problem);
        }
    }
}
