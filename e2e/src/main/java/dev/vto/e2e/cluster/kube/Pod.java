package dev.vto.e2e.cluster.kube;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A pod as the API server shows it.
 *
 * @param app its label app.kubernetes.io/name
 * @param node where it runs
 * @param running whether all of its containers run
 * @param ready whether it is Ready
 * @param ending whether it has been told to end
 * @param ended whether that is done: its containers are gone, and only its name is left to be taken away
 * @param failed whether it has ended with an error and stays so
 * @param restarts how often its containers were started again
 * @param trouble why a container does not run; empty when there is nothing to say
 * @param memoryLimit of its first container, as the manifest writes it
 * @param unbounded containers that lack a request of CPU or memory or a limit of memory
 */
public record Pod(
        String name,
        String app,
        String node,
        boolean running,
        boolean ready,
        boolean ending,
        boolean ended,
        boolean failed,
        int restarts,
        String trouble,
        String memoryLimit,
        List<String> unbounded) {

    /** Reads a list of pods. */
    static List<Pod> all(JsonNode list) {
        return stream(list.path("items")).map(Pod::of).toList();
    }

    private static Pod of(JsonNode pod) {
        JsonNode status = pod.path("status");
        JsonNode containers = status.path("containerStatuses");
        boolean ending = pod.path("metadata").has("deletionTimestamp");
        return new Pod(
                pod.path("metadata").path("name").asText(),
                pod.path("metadata")
                        .path("labels")
                        .path("app.kubernetes.io/name")
                        .asText(),
                pod.path("spec").path("nodeName").asText(),
                !containers.isEmpty()
                        && stream(containers)
                                .allMatch(container -> container.path("state").has("running")),
                stream(status.path("conditions"))
                        .anyMatch(condition -> condition.path("type").asText().equals("Ready")
                                && condition.path("status").asText().equals("True")),
                ending,
                ending
                        && stream(containers)
                                .noneMatch(container -> container.path("state").has("running")),
                status.path("phase").asText().equals("Failed"),
                stream(containers)
                        .mapToInt(container -> container.path("restartCount").asInt())
                        .sum(),
                trouble(status),
                pod.at("/spec/containers/0/resources/limits/memory").asText(),
                stream(pod.path("spec").path("containers"))
                        .filter(container -> !bounded(container.path("resources")))
                        .map(container -> container.path("name").asText())
                        .toList());
    }

    private static boolean bounded(JsonNode resources) {
        return resources.path("requests").has("cpu")
                && resources.path("requests").has("memory")
                && resources.path("limits").has("memory");
    }

    private static String trouble(JsonNode status) {
        StringBuilder trouble = new StringBuilder();
        for (JsonNode condition : status.path("conditions")) {
            if (condition.path("reason").asText().equals("Unschedulable")) {
                trouble.append(condition.path("message").asText());
            }
        }
        for (JsonNode container : status.path("containerStatuses")) {
            JsonNode waiting = container.path("state").path("waiting");
            JsonNode last = container.path("lastState").path("terminated");
            trouble.append(waiting.path("reason").asText())
                    .append(' ')
                    .append(waiting.path("message").asText());
            if (!last.isMissingNode()) {
                trouble.append(" (ended before: ")
                        .append(last.path("reason").asText())
                        .append(", exit code ")
                        .append(last.path("exitCode").asText())
                        .append(')');
            }
        }
        return trouble.toString().strip();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
