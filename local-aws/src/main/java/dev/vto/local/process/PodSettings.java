package dev.vto.local.process;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/**
 * What the manifests set for a service, so that an executable runs here with the limits that it has in its pod.
 *
 * @param arguments of the container, such as its heap limit
 * @param variables of {@code vto.*}, by the names of environment variables
 */
record PodSettings(List<String> arguments, Map<String, String> variables) {
    private static final String OURS = "VTO_";

    /** Reads {@code k8s/base/SERVICE} of the checkout. */
    static PodSettings of(Path root, String service) throws IOException {
        Path folder = root.resolve("k8s/base").resolve(service);
        Map<String, String> variables = new TreeMap<>();
        Properties config = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("config.properties"))) {
            config.load(reader);
        }
        config.stringPropertyNames().stream()
                .filter(name -> name.startsWith(OURS))
                .forEach(name -> variables.put(name, config.getProperty(name)));
        return new PodSettings(arguments(folder.resolve("deployment.yaml")), variables);
    }

    private static List<String> arguments(Path deployment) throws IOException {
        try (Reader reader = Files.newBufferedReader(deployment)) {
            Object at = new Yaml().load(reader);
            for (String name : List.of("spec", "template", "spec", "containers")) {
                at = ((Map<?, ?>) at).get(name);
            }
            Object arguments = ((Map<?, ?>) ((List<?>) at).getFirst()).get("args");
            return arguments instanceof List<?> all
                    ? all.stream().map(String::valueOf).toList()
                    : List.of();
        }
    }
}
