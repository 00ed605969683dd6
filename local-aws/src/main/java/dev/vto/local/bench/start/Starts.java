package dev.vto.local.bench.start;

import dev.vto.local.process.LogSink;
import dev.vto.local.process.Program;
import dev.vto.local.process.ProgramSpec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts a program again and again. Who waits takes next to nothing of the processors that the program starts on. */
final class Starts {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(1);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LogSink log;

    Starts(LogSink log) {
        this.log = log;
    }

    /* Each in ms. */
    List<Double> of(ProgramSpec spec, int times) throws IOException, InterruptedException {
        List<Double> starts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            starts.add((double) once(spec).toMillis());
        }
        return starts;
    }

    private Duration once(ProgramSpec spec) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Program program = Program.start(spec, log);
        Thread cleaning = new Thread(() -> program.handle().destroyForcibly());
        try {
            Runtime.getRuntime().addShutdownHook(cleaning);
            while (!(listens(spec) && program.ready(http))) {
                if (!program.handle().isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new IOException(
                            spec.name() + " did not become ready; its log says why: " + log.file(spec.name()));
                }
                Thread.sleep(POLL);
            }
            return Duration.ofNanos(System.nanoTime() - begun);
        } finally {
            program.terminate();
            program.awaitEnd(PATIENCE);
            Runtime.getRuntime().removeShutdownHook(cleaning);
        }
    }

    private static boolean listens(ProgramSpec spec) {
        if (!(spec.ready() instanceof ProgramSpec.Answers(URI address))) {
            return true;
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
