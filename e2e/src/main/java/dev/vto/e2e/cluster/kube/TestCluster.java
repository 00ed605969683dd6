package dev.vto.e2e.cluster.kube;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** Whether a cluster may be used for tests: what its nodes say, and whether the namespace is free. */
public final class TestCluster {
    private static final String LABEL = "vto-test";
    private static final String ALLOWED = "allowed";

    private TestCluster() {}

    /**
     * Refuses a cluster that is not for tests.
     *
     * @throws IOException one line that says what to do
     */
    public static void check(Kubectl kubectl, String context, String namespace)
            throws IOException, InterruptedException {
        JsonNode nodes;
        try {
            nodes = kubectl.json("get", "nodes", "-o", "json", "--request-timeout=20s");
        } catch (Kubectl.Refused e) {
            throw new IOException("the cluster of context " + context + " does not answer (" + e.getMessage()
                    + "); name one of: kubectl config get-contexts");
        }
        List<String> unlabelled = notForTests(nodes);
        if (nodes.path("items").isEmpty()) {
            throw new IOException("the cluster of context " + context + " has no node to run pods on");
        }
        if (!unlabelled.isEmpty()) {
            throw new IOException("the cluster of context " + context + " is not marked as one for tests (" + unlabelled
                    + "); if all in it may be disturbed: kubectl --context " + context + " label node --all " + LABEL
                    + "="
                    + ALLOWED);
        }
        try {
            kubectl.run("get", "namespace", namespace);
        } catch (Kubectl.Refused e) {
            if (e.notFound()) {
                return;
            }
            throw e;
        }
        throw new IOException(
                "the namespace " + namespace + " exists already, and the test would delete it; if that is right: "
                        + "kubectl --context " + context + " delete namespace " + namespace);
    }

    /** Names of the nodes without the label. */
    static List<String> notForTests(JsonNode nodes) {
        return StreamSupport.stream(nodes.path("items").spliterator(), false)
                .map(node -> node.path("metadata"))
                .filter(node -> !ALLOWED.equals(node.path("labels").path(LABEL).asText()))
                .map(node -> node.path("name").asText())
                .toList();
    }
}
