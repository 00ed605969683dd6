package dev.vto.local.process;

import dev.vto.local.process.PortPlan.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where the built programs are in a checkout and how each is started.
 *
 * @param root the project's folder
 * @param java the Java launcher to run them with
 * @param form which form of the services is run; the stand-ins are always Java
 * @param heaps largest heaps of services, or of {@code local-aws}, that are to have another than usual, for example {@code 512m}
 * @param loaded whether the compilers do as they do in production, which takes some time and processors: for benchmarks
 */
public record Layout(Path root, Path java, Form form, Map<String, String> heaps, boolean loaded) {
    /** How the services were built, and what they are run for. */
    public enum Form {
        /** Jars, with start-up caches where there are some. */
        JVM,
        /** Jars that record what their start-up caches will hold; each is written when its program ends. */
        TRAINING,
        /** Native executables. */
        NATIVE
    }

    /** The four services in the order of a try-on. */
    public static final Map<String, Part> SERVICES = new TreeMap<>(Map.of(
            "catalog-service", Part.CATALOG,
            "job-service", Part.JOB,
            "render-worker", Part.RENDER,
            "notify-gateway", Part.GATEWAY));

    private static final String LOCAL_AWS = "local-aws";

    /* These hash megabytes for each try-on, and only the thorough compiler knows the processor's instructions for it. */
    private static final Set<String> HASHING = Set.of(LOCAL_AWS, "render-worker");

    /* Ten times what is usual: else it takes a quarter of the processor time of a start, for what runs a few times. */
    private static final List<String> THOROUGH_LATE = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    /** The checkout that this program was built in, the Java that runs it, and the form that {@code vto.native} names. */
    public static Layout here() {
        Path root = Path.of(System.getProperty("vto.root", "")).toAbsolutePath().normalize();
        return new Layout(
                root,
                Path.of(System.getProperty("java.home"), "bin", "java"),
                Boolean.getBoolean("vto.native") ? Form.NATIVE : Form.JVM,
                Map.of(),
                false);
    }

    /** The same checkout with the services in another form. */
    public Layout in(Form other) {
        return new Layout(root, java, other, heaps, loaded);
    }

    /** The same checkout for a load, with other heaps of some services. */
    public Layout forLoad(Map<String, String> other) {
        return new Layout(root, java, form, Map.copyOf(other), true);
    }

    /**
     * The stand-ins for AWS and the edge.
     *
     * @param ready file that the program writes its endpoints to when all of them answer
     */
    public ProgramSpec localAws(PortPlan ports, Path ready, Map<String, String> environment) throws IOException {
        Map<String, String> all = new TreeMap<>(Map.of(
                "VTO_LOCAL_READY_FILE", ready.toString(),
                "VTO_LOCAL_ENGINE", "preview",
                "VTO_LOCAL_STOREFRONT_ORIGINS", ports.address(Part.EDGE),
                "VTO_LOCAL_CATALOG_URL", ports.address(Part.CATALOG),
                "VTO_LOCAL_JOBS_URL", ports.address(Part.JOB),
                "VTO_LOCAL_NOTIFICATIONS_URL", ports.address(Part.GATEWAY)));
        for (Part part : List.of(Part.EDGE, Part.S3, Part.SQS, Part.DYNAMODB, Part.BEDROCK)) {
            all.put("VTO_LOCAL_PORT_" + part.name(), Integer.toString(ports.port(part)));
        }
        all.putAll(environment);
        List<String> command = java(heaps.getOrDefault(LOCAL_AWS, "1g"), LOCAL_AWS, jar());
        command.addAll(List.of("-cp", jar().toString(), "dev.vto.local.stack.LocalAwsServer"));
        return new ProgramSpec(LOCAL_AWS, Part.EDGE, command, all, root, new ProgramSpec.Writes(ready));
    }

    /**
     * One of the four services.
     *
     * @param service which
     * @param name its own; another than the service's where several of it run
     * @param properties its configuration, the port not included
     */
    public ProgramSpec service(String service, String name, int port, Map<String, String> properties)
            throws IOException {
        Map<String, String> environment = new TreeMap<>();
        List<String> command = new ArrayList<>();
        if (form == Form.NATIVE) {
            PodSettings pod = PodSettings.of(root, service);
            environment.putAll(pod.variables());
            command.add(only(service, "*-runner").toString());
            command.addAll(pod.arguments());
            // the last one counts
            Optional.ofNullable(heaps.get(service)).map("-Xmx"::concat).ifPresent(command::add);
        } else {
            Path jar = root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
            command.addAll(java(heaps.getOrDefault(service, "256m"), service, jar));
            command.addAll(List.of("-jar", jar.toString()));
        }
        properties.forEach((key, value) -> environment.put(variable(key), value));
        // as in a pod; without it the first line of a log looks for the name
        environment.put("HOSTNAME", name);
        // the platform itself asks ten times a second until all are ready
        environment.put("QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL", "WARN");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        URI ready = URI.create("http://localhost:" + port + "/q/health/ready");
        return new ProgramSpec(name, SERVICES.get(service), command, environment, root, new ProgramSpec.Answers(ready));
    }

    /* As a pod gets it: the rule of MicroProfile Config for names of variables. */
    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /* A laptop runs six of these at once: the small collector, and where it does a compiler that is quick. */
    private List<String> java(String heap, String name, Path jar) {
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (!loaded) {
            command.addAll(HASHING.contains(name) ? THOROUGH_LATE : List.of("-XX:TieredStopAtLevel=1"));
        }
        Path cache = root.resolve(name).resolve("target").resolve(name + ".aot");
        if (form == Form.TRAINING) {
            command.add("-XX:AOTCacheOutput=" + cache);
        } else if (isNewer(cache, jar)) {
            command.add("-XX:AOTCache=" + cache);
        }
        return command;
    }

    /* A cache of older classes would be refused, with a warning. */
    private static boolean isNewer(Path cache, Path jar) {
        return cache.toFile().lastModified() > jar.toFile().lastModified();
    }

    /** The jar that holds the stand-ins and this command line. */
    public Path jar() throws IOException {
        return only(LOCAL_AWS, "local-aws-*.jar");
    }

    /** What a service's program takes on disk, in kB of 1,024 bytes: the executable with its libraries, or all its jars. */
    public long kilobytes(String name) throws IOException {
        Path target = root.resolve(name).resolve("target");
        Path files = form == Form.NATIVE ? target : target.resolve("quarkus-app");
        PathMatcher counted =
                files.getFileSystem().getPathMatcher(form == Form.NATIVE ? "glob:*{-runner,.so}" : "glob:*");
        long bytes = 0;
        try (Stream<Path> all = Files.walk(files, form == Form.NATIVE ? 1 : Integer.MAX_VALUE)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> counted.matches(file.getFileName()))
                    .toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes / 1024;
    }

    private Path only(String module, String pattern) throws IOException {
        Path folder = root.resolve(module).resolve("target");
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            for (Path path : found) {
                return path;
            }
        }
        throw new IOException(
                module + " is not built; run " + (pattern.endsWith("-runner") ? "./vto native" : "./vto build"));
    }
}
