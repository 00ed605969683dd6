package dev.vto.local.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** DynamoDB: dynalite in a Node.js process beside this JVM. It ends when this JVM does, however that ends. */
public final class TableServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TableServer.class);
    private static final String HOST = "127.0.0.1";
    private static final long STOP_MS = 500;

    private final Process process;
    private final URI endpoint;

    private TableServer(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** @param port 0 for any free one */
    public static TableServer start(int port) {
        return start("node", port);
    }

    static TableServer start(String node, int port) {
        var process = launch(node, ModuleHome.script(ModuleHome.find()), port);
        try {
            var ready = process.inputReader().readLine();
            if (ready == null) {
                throw new IllegalStateException("DynamoDB's stand-in did not start: "
                        + process.errorReader().lines().collect(Collectors.joining(" ")));
            }
            Thread.ofPlatform().daemon().name("dynalite-errors").start(() -> log(process.errorReader()));
            var bound = new ObjectMapper().readTree(ready).get("port").asInt();
            return new TableServer(process, URI.create("http://%s:%d".formatted(HOST, bound)));
        } catch (IOException e) {
            process.destroyForcibly();
            throw new UncheckedIOException(e);
        }
    }

    private static Process launch(String node, Path script, int port) {
        try {
            return new ProcessBuilder(node, script.toString(), String.valueOf(port), HOST).start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The local stack needs Node.js 20 or newer for DynamoDB, and `%s` cannot be run (%s). Install it (https://nodejs.org, `apt install nodejs`, `brew install node`) and see that `node --version` works."
                            .formatted(node, e.getMessage()),
                    e);
        }
    }

    /** Where clients reach it. */
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_MS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void log(BufferedReader errors) {
        try (errors) {
            errors.lines().forEach(line -> LOG.warn("dynalite: {}", line));
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("dynalite's error stream ended", e);
        }
    }
}
