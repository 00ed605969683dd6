package dev.vto.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One running program. It ignores the terminal's Ctrl-C: whoever started it stops it, in order. */
public final class Program {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    /* A signal that is ignored at exec stays ignored, and neither the JVM nor Node takes an ignored SIGINT back. */
    private static final List<String> DEAF_TO_CTRL_C = List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private final ProgramSpec spec;
    private final Process process;
    private final LogSink log;
    private final Thread drain;

    private Program(ProgramSpec spec, Process process, LogSink log) {
        this.spec = spec;
        this.process = process;
        this.log = log;
        this.drain = log.copy(spec.name(), process);
    }

    /** Starts it. */
    public static Program start(ProgramSpec spec, LogSink log) throws IOException {
        List<String> command = new ArrayList<>(DEAF_TO_CTRL_C);
        command.addAll(spec.command());
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(spec.folder().toFile()).redirectErrorStream(true);
        builder.environment().putAll(spec.environment());
        log.aim(builder, spec.name());
        return new Program(spec, builder.start(), log);
    }

    /** What runs. */
    public ProgramSpec spec() {
        return spec;
    }

    /** The operating system's process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /**
     * Waits until it is ready; when the time ends first, it is asked to write to its log what its threads do (SIGQUIT).
     *
     * @throws IOException when it ends before, or the time does
     */
    public void awaitReady(HttpClient http, Duration atMost) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(atMost);
        while (!ready(http)) {
            if (!process.isAlive()) {
                drain.join();
                throw new IOException(spec.name() + " ended with code " + process.exitValue()
                        + " before it was ready; its log says why: " + log.file(spec.name()));
            }
            if (Instant.now().isAfter(end)) {
                tellThreads();
                throw new IOException(spec.name() + " was not ready within " + atMost.toSeconds()
                        + " s; its log says why: " + log.file(spec.name()));
            }
            Thread.sleep(POLL);
        }
    }

    /** Whether it is ready now. */
    public boolean ready(HttpClient http) throws InterruptedException {
        return switch (spec.ready()) {
            case ProgramSpec.Answers answers -> answers(http, answers.address());
            case ProgramSpec.Writes writes -> Files.exists(writes.file());
        };
    }

    private static boolean answers(HttpClient http, URI address) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks it to end (SIGTERM). By its handle: a process that is destroyed itself has its last lines cut off. */
    public void terminate() {
        process.toHandle().destroy();
    }

    /** Ends it as a crash would (SIGKILL), and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** Freezes it as it is (SIGSTOP): it holds what it holds and does nothing, until {@link #resume}. */
    public void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on (SIGCONT); it does not know that time has passed. */
    public void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .redirectErrorStream(true)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException(
                    spec.name() + " got no SIG" + name + ": it has ended, or the command kill is missing");
        }
    }

    /**
     * Waits until it has ended; when that takes longer, a JVM is asked to write to its log what its threads do (SIGQUIT), and it is
     * killed.
     *
     * @return whether it ended by itself
     */
    public boolean awaitEnd(Duration atMost) throws InterruptedException {
        if (process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            drain.join();
            return true;
        }
        tellThreads();
        kill();
        return false;
    }

    private void tellThreads() throws InterruptedException {
        try {
            signal("QUIT");
            process.waitFor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            // it has just ended
        }
    }
}
