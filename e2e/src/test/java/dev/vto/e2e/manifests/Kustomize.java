package dev.vto.e2e.manifests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Builds overlays with {@code kubectl kustomize}. A test that needs one is skipped where there is no kubectl. */
final class Kustomize {
    private static final Path OVERLAYS = Path.of(System.getProperty("vto.root"), "k8s", "overlays");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Overlay> BUILT = new ConcurrentHashMap<>();
    private static final boolean PRESENT = present();

    private Kustomize() {}

    /** Names of all overlays. */
    static List<String> overlays() {
        try (Stream<Path> folders = Files.list(OVERLAYS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("kustomization.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The overlay, built. */
    static Overlay build(String name) {
        assumeTrue(PRESENT, "kubectl is not here and no manifest was checked; install kubectl 1.30 or newer");
        return BUILT.computeIfAbsent(
                name,
                _ -> new Overlay(
                        name, parse(run("kustomize", OVERLAYS.resolve(name).toString()))));
    }

    private static List<Manifest> parse(String yaml) {
        List<Manifest> manifests = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(yaml)
                .forEach(document -> manifests.add(new Manifest(JSON.<JsonNode>valueToTree(document))));
        return List.copyOf(manifests);
    }

    private static boolean present() {
        try {
            run("version", "--client");
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("kubectl"));
        command.addAll(List.of(arguments));
        try {
            Path errors = Files.createTempFile("kubectl", ".txt");
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            process.outputWriter().close();
            String output = new String(process.getInputStream().readAllBytes());
            int code = process.waitFor();
            String said = Files.readString(errors).strip();
            Files.delete(errors);
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
