package dev.vto.e2e.cluster.kube;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The manifests of an overlay as a cluster gets them. */
public final class Manifests {
    private final String text;
    private final List<String> remarks;

    private Manifests(String text, List<String> remarks) {
        this.text = text;
        this.remarks = remarks;
    }

    /**
     * Renders an overlay.
     *
     * @param filter a command of the shell that they are piped through, for a server that is older than they are
     */
    public static Manifests of(Path overlay, Optional<String> filter) throws IOException, InterruptedException {
        var kustomize = Kubectl.Finished.of(new ProcessBuilder("kubectl", "kustomize", overlay.toString()), "");
        if (kustomize.exit() != 0) {
            throw new IOException("the overlay " + overlay + " cannot be built: " + kustomize.firstError());
        }
        if (filter.isEmpty()) {
            return new Manifests(kustomize.output(), List.of());
        }
        var filtered = Kubectl.Finished.of(new ProcessBuilder("sh", "-c", filter.get()), kustomize.output());
        if (filtered.exit() != 0) {
            throw new IOException("the filter of the manifests failed: " + filtered.firstError());
        }
        return new Manifests(filtered.output(), filtered.errors().lines().toList());
    }

    /** What the filter said about what it changed. */
    public List<String> remarks() {
        return remarks;
    }

    /** Gives them to the cluster. */
    public void apply(Kubectl kubectl) throws IOException, InterruptedException {
        kubectl.feed(text, "apply", "--server-side", "--force-conflicts", "-f", "-");
    }
}
