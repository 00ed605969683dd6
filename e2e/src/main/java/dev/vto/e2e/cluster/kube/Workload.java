package dev.vto.e2e.cluster.kube;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The Deployments of a namespace and their pods. Thread-safe. */
public final class Workload {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Kubectl kubectl;
    private final String namespace;
    private final PodLogs logs;
    private final Map<String, Pod> seen = new ConcurrentSkipListMap<>();

    /** @param logs follows every pod that is seen here */
    public Workload(Kubectl kubectl, String namespace, PodLogs logs) {
        this.kubectl = kubectl;
        this.namespace = namespace;
        this.logs = logs;
    }

    /** All pods of the namespace. */
    public List<Pod> pods() throws IOException, InterruptedException {
        List<Pod> pods = Pod.all(kubectl.json("get", "pods", "-n", namespace, "-o", "json"));
        logs.follow(pods);
        pods.forEach(pod -> seen.put(pod.name(), pod));
        return pods;
    }

    /** All pods that were read here, each as it was last, by name: those that were replaced too. */
    public List<Pod> everSeen() {
        return List.copyOf(seen.values());
    }

    /** The pods of one Deployment that are not ending. */
    public List<Pod> pods(String app) throws IOException, InterruptedException {
        return pods().stream()
                .filter(pod -> pod.app().equals(app) && !pod.ending())
                .toList();
    }

    /** Sees to it that there are at least so many pods of it. */
    public void atLeast(String deployment, int replicas) throws IOException, InterruptedException {
        int now = kubectl.json("get", "deployment", deployment, "-n", namespace, "-o", "json")
                .path("spec")
                .path("replicas")
                .asInt();
        if (now < replicas) {
            kubectl.run("scale", "deployment", deployment, "-n", namespace, "--replicas=" + replicas);
        }
    }

    /**
     * Waits until every Deployment has all of its pods Ready and of the newest version, and no other pod is left.
     *
     * @throws IOException when that takes too long; the text names what is not Ready and why
     */
    public void awaitSettled(Duration atMost) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(atMost);
        while (true) {
            JsonNode deployments = kubectl.json("get", "deployments", "-n", namespace, "-o", "json");
            List<Pod> pods = pods().stream().filter(pod -> !pod.app().isEmpty()).toList();
            if (Settled.all(deployments, pods)) {
                return;
            }
            if (Instant.now().isAfter(end)) {
                throw new IOException("not all pods were Ready within " + atMost.toSeconds() + " s: "
                        + String.join("; ", Settled.missing(deployments, pods)));
            }
            Thread.sleep(POLL);
        }
    }
}
