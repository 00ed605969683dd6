package dev.vto.local.cli;

import dev.vto.local.process.Layout;
import dev.vto.local.process.LogSink;
import dev.vto.local.process.Platform;
import dev.vto.local.process.PortPlan;
import dev.vto.local.storefront.SampleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the whole platform and stays in the foreground. */
@Command(name = "up")
final class UpCommand implements Callable<Integer> {
    /* The engine here draws one picture at a time: who has to wait, waits in the queue. The worker's heap has 256 MB. */
    private static final Map<String, String> FOR_THE_PREVIEW =
            Map.of("vto.render.slots", "4", "vto.render.memory", "128M");

    @Option(names = "--detach")
    private boolean detach;

    @Option(names = "--port", defaultValue = "${env:VTO_PORT:-8080}")
    private int port;

    @Option(names = "--native")
    private boolean nativeForm;

    @Option(names = "--faults", paramLabel = "SEED")
    private Long faults;

    private volatile boolean failed;

    private final StateFolder state = new StateFolder(Layout.here().root());

    @Override
    public Integer call() throws IOException, InterruptedException {
        refuseIfUp();
        PortPlan ports = PortPlan.from(port);
        Optional<PortPlan.Part> taken = ports.taken();
        if (taken.isPresent()) {
            throw new IOException(
                    "port " + ports.port(taken.get()) + " for " + taken.get().title()
                            + " is taken by another program; stop that or choose others: VTO_PORT=9080 ./vto up");
        }
        Layout layout = nativeForm ? Layout.here().in(Layout.Form.NATIVE) : Layout.here();
        return detach ? Detached.start(layout, state, port, faults) : foreground(layout, ports);
    }

    private void refuseIfUp() throws IOException {
        Optional<ProcessHandle> up = state.supervisor();
        if (up.isPresent()) {
            throw new IOException(
                    "the platform is up already (process " + up.get().pid() + "); stop it: ./vto down");
        }
        List<ProcessHandle> left = state.programs();
        if (!left.isEmpty()) {
            throw new IOException("an earlier run left " + left.size() + " processes; stop them: ./vto down");
        }
        state.clear();
    }

    private int foreground(Layout layout, PortPlan ports) throws IOException, InterruptedException {
        clearLogs();
        state.writeSupervisor(ProcessHandle.current());
        LogSink log = new LogSink(state.logs(), System.out);
        Map<String, String> standIns = faults == null ? Map.of() : UpFaults.standIns();
        Platform platform = new Platform(layout, ports, log, FOR_THE_PREVIEW, standIns, state::writePrograms);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform), "stop"));
        long begun = System.nanoTime();
        start(platform);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        remember(platform);
        new SampleCatalogue(platform.edge()).seed();
        if (faults != null) {
            state.writeFaults(UpFaults.begin(faults, platform.endpoints().faults()));
        }
        state.writeReady(platform.edge().toString());
        System.out.print(Addresses.text(ports, took));
        state.faults().ifPresent(System.out::println);
        Watch watch = new Watch(platform, state);
        while (true) {
            watch.restartWhatEnded();
            Thread.sleep(Duration.ofMillis(500));
        }
    }

    private void start(Platform platform) throws IOException, InterruptedException {
        try {
            platform.start();
        } catch (IOException e) {
            failed = !Stopping.begun();
            throw e;
        }
    }

    private void remember(Platform platform) throws IOException {
        state.writeProperties(platform.properties().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList());
    }

    private void stop(Platform platform) {
        boolean asked = !failed;
        if (asked) {
            Stopping.begin();
        }
        try {
            platform.close();
            state.clear();
            if (asked) {
                System.err.println("vto: stopped; nothing is left running");
            }
        } catch (IOException e) {
            System.err.println("vto: stopping was not clean (" + e.getMessage() + "); run ./vto down");
        }
    }

    private void clearLogs() throws IOException {
        if (Files.isDirectory(state.logs())) {
            try (var files = Files.list(state.logs())) {
                for (var file : files.toList()) {
                    if (!file.getFileName().toString().equals(Detached.LOG)) {
                        Files.delete(file);
                    }
                }
            }
        }
    }
}
