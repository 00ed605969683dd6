package dev.vto.e2e.cluster;

import dev.vto.e2e.cluster.kube.Kubectl;
import dev.vto.e2e.cluster.kube.Manifests;
import dev.vto.e2e.cluster.kube.TestCluster;
import dev.vto.local.cli.Vto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program behind {@code ./vto test --kube}. */
@Command(name = "./vto test --kube")
public final class ClusterTest implements Callable<Integer> {
    private static final Path ROOT =
            Path.of(System.getProperty("vto.root", "")).toAbsolutePath().normalize();

    @Option(names = "--kube", hidden = true)
    private boolean kube;

    @Option(names = "--context", required = true)
    private String context;

    @Option(names = "--overlay", defaultValue = "k8s/overlays/local")
    private Path overlay;

    @Option(names = "--filter")
    private Optional<String> filter = Optional.empty();

    @Option(names = "--load")
    private Optional<String> load = Optional.empty();

    @Option(names = "--rate", defaultValue = "1")
    private double rate;

    @Option(names = "--keep")
    private boolean keep;

    private ClusterTest() {}

    /** Runs it; its failure is one line that says what to do next, or a line for each promise that was not kept. */
    public static void main(String[] arguments) {
        System.exit(Vto.run(new ClusterTest(), arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Kubectl kubectl = new Kubectl(context);
        TestCluster.check(kubectl, context, Conductor.NAMESPACE);
        Manifests manifests = Manifests.of(ROOT.resolve(overlay), filter);
        loadImages();
        Path output = Files.createDirectories(ROOT.resolve("e2e/target"));
        Thread leave = new Thread(() -> leave(kubectl));
        Runtime.getRuntime().addShutdownHook(leave);
        List<String> broken = new Conductor(kubectl, output, rate)
                .run(manifests, "Overlay `" + overlay + "`, context `" + context + "`.");
        Runtime.getRuntime().removeShutdownHook(leave);
        if (!keep) {
            delete(kubectl, true);
        }
        broken.forEach(what -> System.err.println("vto: " + what));
        if (!broken.isEmpty()) {
            System.err.println("vto: not all promises were kept; " + output.resolve("kube-report.md")
                    + " has the figures, kube-logs beside it what the pods said");
        }
        return broken.isEmpty() ? 0 : 1;
    }

    private void loadImages() throws IOException, InterruptedException {
        if (load.isPresent()) {
            int exit = new ProcessBuilder("sh", "-c", load.get())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IOException("the command that loads the images ended with " + exit + ": " + load.get());
            }
        }
    }

    /* When it does not come to its own end. */
    private void leave(Kubectl kubectl) {
        ProcessHandle.current().children().forEach(ProcessHandle::destroy);
        if (!keep) {
            delete(kubectl, false);
        }
    }

    private static void delete(Kubectl kubectl, boolean wait) {
        try {
            kubectl.run(
                    "delete", "namespace", Conductor.NAMESPACE, "--ignore-not-found", "--timeout=3m", "--wait=" + wait);
        } catch (IOException e) {
            System.err.println("vto: the namespace " + Conductor.NAMESPACE + " was not deleted: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
