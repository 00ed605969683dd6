package dev.vto.e2e.cluster.kube;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Follows the log of each pod into a file of its own: a pod that is replaced takes its log along. */
public final class PodLogs implements AutoCloseable {
    private final Map<String, Process> followers = new HashMap<>();
    private final Kubectl kubectl;
    private final String namespace;
    private final Path folder;

    public PodLogs(Kubectl kubectl, String namespace, Path folder) throws IOException {
        this.kubectl = kubectl;
        this.namespace = namespace;
        this.folder = Files.createDirectories(folder);
        try (var old = Files.newDirectoryStream(folder, "*.log")) {
            for (Path log : old) {
                Files.delete(log);
            }
        }
    }

    /** Follows those that run and are not followed yet. */
    synchronized void follow(List<Pod> pods) throws IOException {
        for (Pod pod : pods) {
            if (pod.running() && !followers.containsKey(pod.name())) {
                var file = ProcessBuilder.Redirect.to(
                        folder.resolve(pod.name() + ".log").toFile());
                followers.put(pod.name(), kubectl.start(file, "logs", "-f", "-n", namespace, pod.name()));
            }
        }
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    @Override
    public synchronized void close() {
        followers.values().forEach(Process::destroy);
    }
}
