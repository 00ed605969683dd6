package dev.vto.e2e.cluster.kube;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** The Eviction API, which respects disruption budgets as a node's drain does. */
public final class Eviction {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Kubectl kubectl;
    private final String namespace;
    private final String version;

    /** Finds out which version of it the server has. */
    public Eviction(Kubectl kubectl, String namespace) throws IOException, InterruptedException {
        this.kubectl = kubectl;
        this.namespace = namespace;
        this.version =
                kubectl.run("api-versions").lines().anyMatch("policy/v1"::equals) ? "policy/v1" : "policy/v1beta1";
    }

    /**
     * Evicts a pod as soon as its disruption budget permits.
     *
     * @return how often the budget refused first
     * @throws IOException when it never permitted
     */
    public int evict(Pod pod) throws IOException, InterruptedException {
        String path = "/api/v1/namespaces/" + namespace + "/pods/" + pod.name() + "/eviction";
        String body = "{\"apiVersion\":\"" + version + "\",\"kind\":\"Eviction\",\"metadata\":{\"name\":\"" + pod.name()
                + "\",\"namespace\":\"" + namespace + "\"}}";
        Instant end = Instant.now().plus(PATIENCE);
        for (int refused = 0; ; refused++) {
            try {
                kubectl.post(path, body);
                return refused;
            } catch (Kubectl.Refused e) {
                if (!e.tryLater() || Instant.now().isAfter(end)) {
                    throw e;
                }
                Thread.sleep(PAUSE);
            }
        }
    }
}
