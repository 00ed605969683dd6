package dev.vto.e2e.cluster.kube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what the cgroups of the pods count, from each node's kubelet through the API server; no metrics server is needed. */
public final class MemoryGauge {
    private final ObjectMapper json = new ObjectMapper();
    private final Kubectl kubectl;
    private final String namespace;

    public MemoryGauge(Kubectl kubectl, String namespace) {
        this.kubectl = kubectl;
        this.namespace = namespace;
    }

    /**
     * One pod's memory.
     *
     * @param workingSet bytes in use without inactive pages of files, which the kernel takes back before a limit kills
     */
    public record Reading(String pod, long workingSet) {}

    /** All pods of the namespace, as their kubelets saw them at most 15 s ago. */
    public List<Reading> read() throws IOException, InterruptedException {
        List<Reading> readings = new ArrayList<>();
        for (String node : kubectl.run("get", "nodes", "-o", "name").lines().toList()) {
            String name = node.substring(node.indexOf('/') + 1);
            readings.addAll(
                    of(json.readTree(kubectl.get("/api/v1/nodes/" + name + "/proxy/stats/summary")), namespace));
        }
        return readings;
    }

    static List<Reading> of(JsonNode summary, String namespace) {
        List<Reading> readings = new ArrayList<>();
        for (JsonNode pod : summary.path("pods")) {
            if (pod.path("podRef").path("namespace").asText().equals(namespace)) {
                long workingSet = 0;
                for (JsonNode container : pod.path("containers")) {
                    workingSet +=
                            container.path("memory").path("workingSetBytes").asLong();
                }
                readings.add(new Reading(pod.path("podRef").path("name").asText(), workingSet));
            }
        }
        return readings;
    }
}
