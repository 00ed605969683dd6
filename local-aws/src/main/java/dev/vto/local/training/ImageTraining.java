package dev.vto.local.training;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts a service, lets it become ready against a silent AWS, calls it, stops it; its JVM then writes the cache. The
 * program of a build stage: without a cache the image is slower to start and otherwise as good, so that no failure here
 * fails the build.
 */
public final class ImageTraining {
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration CACHE_PATIENCE = Duration.ofMinutes(4);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Path jar;
    private final Path options;
    private final Path cache;

    private ImageTraining(Path folder) {
        jar = folder.resolve("quarkus-run.jar");
        options = folder.resolve("java.options");
        cache = folder.resolve("application.aot");
    }

    /**
     * Makes {@code application.aot} and adds it to {@code java.options}, which the program is started with.
     *
     * @param arguments the folder that holds {@code quarkus-run.jar} and {@code java.options}
     */
    public static void main(String[] arguments) {
        try {
            long size = new ImageTraining(Path.of(arguments[0])).record();
            System.out.printf("start-up cache: %d MB%n", size >> 20);
        } catch (IOException | InterruptedException | RuntimeException | LinkageError e) {
            System.out.printf("start-up cache: none, this image starts slower; %s%n", e);
        }
        System.exit(0);
    }

    private long record() throws IOException, InterruptedException {
        Path log = Files.createTempFile("training", ".log");
        try (SilentAws aws = SilentAws.start()) {
            int port = freePort();
            Process program = start(environment(aws.endpoint(), port), log);
            try (Visitor visitor = new Visitor(URI.create("http://127.0.0.1:" + port))) {
                awaitReady(program, visitor, log);
                visitor.visit();
                program.destroy();
                if (!program.waitFor(CACHE_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new IOException("the service did not stop within " + CACHE_PATIENCE);
                }
            } finally {
                program.destroyForcibly().waitFor();
            }
        }
        if (!Files.exists(cache)) {
            throw new IOException("its JVM wrote none: " + lastLine(log));
        }
        Files.writeString(options, "-XX:AOTCache=" + cache + "\n", StandardOpenOption.APPEND);
        return Files.size(cache);
    }

    /* The serial collector is what a JVM chooses by itself in a small container. */
    private Process start(Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + options,
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-XX:AOTCacheOutput=" + cache,
                "-jar",
                jar.toString()));
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static void awaitReady(Process program, Visitor visitor, Path log)
            throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(START_PATIENCE);
        while (!visitor.isReady()) {
            if (!program.isAlive()) {
                throw new IOException("the service ended before it was ready: " + lastLine(log));
            }
            if (Instant.now().isAfter(deadline)) {
                throw new IOException("the service was not ready within " + START_PATIENCE + ": " + lastLine(log));
            }
            Thread.sleep(POLL);
        }
    }

    private static Map<String, String> environment(URI aws, int port) {
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                Map.entry("QUARKUS_SHUTDOWN_DELAY", "0S"),
                Map.entry("QUARKUS_S3_ENDPOINT_OVERRIDE", aws.toString()),
                Map.entry("QUARKUS_SQS_ENDPOINT_OVERRIDE", aws.toString()),
                Map.entry("QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE", aws.toString()),
                Map.entry("QUARKUS_S3_PATH_STYLE_ACCESS", "true"),
                Map.entry("AWS_REGION", "us-east-1"),
                Map.entry("AWS_ACCESS_KEY_ID", "training"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "training"),
                Map.entry("VTO_BUCKET", "training"),
                Map.entry("VTO_S3_PUBLIC_ENDPOINT", aws.toString()),
                Map.entry("VTO_BEDROCK_ENDPOINT", aws.toString()),
                Map.entry("VTO_GATEWAY_ADDRESS", "http://127.0.0.1:" + port),
                Map.entry("VTO_GATEWAY_INTERNAL_KEY", "training"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines =
                Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "it said nothing" : lines.getLast();
    }
}
