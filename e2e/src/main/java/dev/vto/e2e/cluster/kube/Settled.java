package dev.vto.e2e.cluster.kube;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Decides whether Deployments are where they shall be. */
final class Settled {
    private Settled() {}

    /** Whether each has all of its pods, Ready and of the newest version, and none beside them. */
    static boolean all(JsonNode deployments, List<Pod> pods) {
        return missing(deployments, pods).isEmpty();
    }

    /** What is not so, a phrase each. */
    static List<String> missing(JsonNode deployments, List<Pod> pods) {
        List<String> missing = new ArrayList<>();
        int wanted = 0;
        int present = 0;
        for (JsonNode deployment : deployments.path("items")) {
            int replicas = deployment.path("spec").path("replicas").asInt();
            JsonNode status = deployment.path("status");
            wanted += replicas;
            if (status.path("observedGeneration").asLong()
                            < deployment.path("metadata").path("generation").asLong()
                    || status.path("updatedReplicas").asInt() != replicas
                    || status.path("availableReplicas").asInt() != replicas) {
                missing.add(deployment.path("metadata").path("name").asText() + " has "
                        + status.path("availableReplicas").asInt() + " of " + replicas + " pods");
            }
        }
        for (Pod pod : pods) {
            if (pod.ended()) {
                continue;
            }
            present++;
            if (pod.ending() || !pod.ready()) {
                missing.add(
                        "pod " + pod.name() + (pod.ending() ? " is ending" : " is not Ready") + " " + pod.trouble());
            }
        }
        if (missing.isEmpty() && present != wanted) {
            missing.add(present + " pods, not " + wanted);
        }
        if (wanted == 0) {
            missing.add("there is no Deployment");
        }
        return missing;
    }
}
