package dev.vto.e2e.cluster.kube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** kubectl with one context. Thread-safe. */
public final class Kubectl {
    private final ObjectMapper json = new ObjectMapper();
    private final String context;

    /** @param context of the kubeconfig that kubectl finds */
    public Kubectl(String context) {
        this.context = context;
    }

    /** A refusal of the cluster; the message is kubectl's own. */
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }

        /** Whether the cluster asks to try again later, as it does when a disruption budget is used up. */
        public boolean tryLater() {
            return getMessage().contains("TooManyRequests") || getMessage().contains("disruption budget");
        }

        /** Whether there is no such thing. */
        public boolean notFound() {
            return getMessage().contains("NotFound");
        }
    }

    /** What it prints. */
    public String run(String... arguments) throws IOException, InterruptedException {
        return feed("", arguments);
    }

    /** What it prints, as JSON. */
    public JsonNode json(String... arguments) throws IOException, InterruptedException {
        return json.readTree(run(arguments));
    }

    /** What it prints when it is given an input. */
    public String feed(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = command(arguments);
        Finished finished = Finished.of(new ProcessBuilder(command), input);
        if (finished.exit() != 0) {
            throw new Refused("kubectl " + arguments[0] + ": " + finished.firstError());
        }
        return finished.output();
    }

    /** POST of a body to a path of the API server. */
    public String post(String path, String body) throws IOException, InterruptedException {
        return feed(body, "create", "--raw", path, "-f", "-");
    }

    /** GET of a path of the API server. */
    public String get(String path) throws IOException, InterruptedException {
        return run("get", "--raw", path);
    }

    /** A kubectl that goes on, its output in a file. */
    Process start(ProcessBuilder.Redirect output, String... arguments) throws IOException {
        return new ProcessBuilder(command(arguments))
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of("kubectl", "--context", context));
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * A program that has ended.
     *
     * @param output what it printed
     * @param errors what it complained of
     */
    record Finished(int exit, String output, String errors) {
        /* Those that wait for something have a shorter one of their own. */
        private static final long LONGEST_MINUTES = 10;

        static Finished of(ProcessBuilder program, String input) throws IOException, InterruptedException {
            Process process = program.start();
            CompletableFuture.delayedExecutor(LONGEST_MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
            var errors = new StringBuilder();
            Thread reader = Thread.ofPlatform().daemon().start(() -> {
                try (var lines = process.errorReader(StandardCharsets.UTF_8)) {
                    lines.lines().forEach(line -> errors.append(line).append('\n'));
                } catch (IOException e) {
                    errors.append(e);
                }
            });
            Thread.ofPlatform().daemon().start(() -> {
                try (var stream = process.getOutputStream()) {
                    stream.write(input.getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    // it did not want all of it; its exit code tells
                }
            });
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            reader.join();
            return new Finished(exit, output, errors.toString());
        }

        String firstError() {
            return errors.lines()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse("it ended with " + exit + ", or was ended after " + LONGEST_MINUTES + " minutes");
        }
    }
}
