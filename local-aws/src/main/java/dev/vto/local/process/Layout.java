package dev.vto.local.process;

import dev.vto.local.process.PortPlan.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the built programs are in a checkout and how each is started.
 *
 * @param root the project's folder
 * @param java the Java launcher to run them with
 */
public record Layout(Path root, Path java) {
    /** The four services in the order of a try-on. */
    public static final Map<String, Part> SERVICES = new TreeMap<>(Map.of(
            "catalog-service", Part.CATALOG,
            "job-service", Part.JOB,
            "render-worker", Part.RENDER,
            "notify-gateway", Part.GATEWAY));

    private static final String LOCAL_AWS = "local-aws";

    /** The checkout that this program was built in, and the Java that runs it. */
    public static Layout here() {
        Path root = Path.of(System.getProperty("vto.root", "")).toAbsolutePath().normalize();
        return new Layout(root, Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    /** The stand-ins for AWS and the edge. */
    public ProgramSpec localAws(PortPlan ports, Map<String, String> properties) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        ports.of()
                .forEach(
                        (part, port) -> command.add("-Dvto.port." + part.name().toLowerCase(Locale.ROOT) + "=" + port));
        properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-cp", jar().toString(), "dev.vto.local.stack.LocalAwsServer"));
        return new ProgramSpec(
                LOCAL_AWS, Part.EDGE, command, root, URI.create(ports.address(Part.EDGE) + "/_local/endpoints"));
    }

    /** One of the four services, pointed at the stand-ins. */
    public ProgramSpec service(String name, PortPlan ports, Map<String, String> properties) {
        Part part = SERVICES.get(name);
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-Dquarkus.http.host=127.0.0.1");
        command.add("-Dquarkus.http.port=" + ports.port(part));
        command.addAll(List.of(
                "-jar",
                root.resolve(name).resolve("target/quarkus-app/quarkus-run.jar").toString()));
        return new ProgramSpec(name, part, command, root, URI.create(ports.address(part) + "/q/health/ready"));
    }

    /** The jar that holds the stand-ins and this command line. */
    public Path jar() throws IOException {
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(root.resolve(LOCAL_AWS).resolve("target"), "local-aws-*.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        }
        throw new IOException("local-aws is not built; run ./vto build");
    }
}
