package dev.vto.e2e.cluster;

import dev.vto.e2e.cluster.kube.Eviction;
import dev.vto.e2e.cluster.kube.Kubectl;
import dev.vto.e2e.cluster.kube.Pod;
import dev.vto.e2e.cluster.kube.Workload;
import java.io.IOException;
import java.util.List;

/** A way in which a cluster replaces pods. */
enum Disturbance {
    /** A new version of the Deployment, as a deploy makes it. */
    RESTART("rolling restart") {
        @Override
        void happen(Scene scene, String deployment) throws IOException, InterruptedException {
            scene.kubectl.run("rollout", "restart", "deployment/" + deployment, "-n", scene.namespace);
        }
    },
    /** One pod deleted, whatever the budget says. */
    DELETION("a pod deleted") {
        @Override
        void happen(Scene scene, String deployment) throws IOException, InterruptedException {
            Pod victim = scene.workload.pods(deployment).getFirst();
            scene.kubectl.run("delete", "pod", victim.name(), "-n", scene.namespace, "--wait=false");
        }
    },
    /** Each pod evicted as soon as the budget permits, as when all nodes are drained. */
    EVICTION("each pod evicted") {
        @Override
        void happen(Scene scene, String deployment) throws IOException, InterruptedException {
            List<Pod> victims = scene.workload.pods(deployment);
            for (Pod victim : victims) {
                int refused = scene.eviction.evict(victim);
                if (refused > 0) {
                    System.out.println("    the budget kept " + victim.name() + " for " + refused + " s");
                }
            }
        }
    };

    private final String title;

    Disturbance(String title) {
        this.title = title;
    }

    /**
     * Where it happens.
     *
     * @param namespace of the platform
     */
    record Scene(Kubectl kubectl, String namespace, Workload workload, Eviction eviction) {}

    /** What people call it. */
    String title() {
        return title;
    }

    /** Does it; returns when the cluster has taken the order, which may be before the last pod is replaced. */
    abstract void happen(Scene scene, String deployment) throws IOException, InterruptedException;
}
