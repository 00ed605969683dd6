package dev.vto.e2e.faults.stage;

import dev.vto.e2e.faults.journal.Journal;
import dev.vto.e2e.faults.load.Catalogue;
import dev.vto.local.fault.FaultsClient;
import dev.vto.local.process.Layout;
import dev.vto.local.process.LogSink;
import dev.vto.local.process.Platform;
import dev.vto.local.process.PortPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Several pods of services, with stand-ins that can be made to fail. Started once for many runs. */
public final class FaultStage implements AutoCloseable {
    /* Below the ports that systems give to outgoing connections: one of those could take a killed program's port. */
    private static final int LOWEST_BASE = 18_000;
    private static final int BASES = 140;
    private static final int STEP = 100;
    private static final int SECOND = 20;

    private final Cast cast;
    private final Platform platform;
    private final Path logs;
    private final Thread cleaning;
    private final AtomicInteger seeds = new AtomicInteger();
    private Catalogue catalogue;
    private FaultsClient faults;
    private Emulators emulators;

    private FaultStage(Cast cast, Platform platform, Path logs) {
        this.cast = cast;
        this.platform = platform;
        this.logs = logs;
        this.cleaning = new Thread(platform::close);
    }

    /**
     * Starts everything and puts the pictures into the catalogue.
     *
     * @param folder gets the programs' logs
     */
    public static FaultStage start(Layout layout, Cast cast, Path folder) throws IOException, InterruptedException {
        PortPlan ports = freePorts();
        Path logs = folder.resolve("logs");
        Platform platform = new Platform(
                layout,
                ports,
                new LogSink(logs, null),
                cast.profile().services(),
                Profile.standIns(cast),
                programs -> {});
        FaultStage stage = new FaultStage(cast, platform, logs);
        Runtime.getRuntime().addShutdownHook(stage.cleaning);
        try {
            stage.start(ports);
            return stage;
        } catch (IOException | InterruptedException | RuntimeException e) {
            stage.close();
            throw e;
        }
    }

    private void start(PortPlan ports) throws IOException, InterruptedException {
        platform.start();
        for (Map.Entry<String, List<String>> service : cast.pods().entrySet()) {
            List<String> names = service.getValue();
            for (String second : names.subList(1, names.size())) {
                int port = ports.port(Layout.SERVICES.get(service.getKey())) + SECOND;
                platform.replicate(service.getKey(), second, port);
            }
        }
        faults = new FaultsClient(platform.endpoints().faults());
        emulators = new Emulators(platform.endpoints());
        cast.profile().prepare(emulators);
        catalogue = Catalogue.upload(platform.edge());
    }

    /** The processes of one run, which writes down what becomes of them. */
    public Processes processes(Journal journal) {
        return new Processes(platform, cast, journal);
    }

    /** The times that the services live by. */
    public Profile profile() {
        return cast.profile();
    }

    /** Names of the processes that a run may hurt. */
    public List<String> names() {
        return cast.spare();
    }

    /** The programs' logs. */
    public Path logs() {
        return logs;
    }

    /** The stand-ins' faults. */
    public FaultsClient faults() {
        return faults;
    }

    /** The stand-ins themselves, without faults. */
    public Emulators emulators() {
        return emulators;
    }

    /** What is tried on. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Counts the engine's seeds: each job of all runs has its own. */
    public AtomicInteger seeds() {
        return seeds;
    }

    private static PortPlan freePorts() throws IOException {
        List<Integer> bases = new ArrayList<>();
        new Random().ints(BASES, 0, BASES).forEach(n -> bases.add(LOWEST_BASE + n * STEP));
        for (int base : bases) {
            if (PortPlan.from(base).taken().isEmpty()
                    && PortPlan.from(base + SECOND).taken().isEmpty()) {
                return PortPlan.from(base);
            }
        }
        throw new IOException("no free ports were found from " + LOWEST_BASE + " on; stop what uses them");
    }

    @Override
    public void close() {
        platform.close();
        if (faults != null) {
            faults.close();
        }
        if (emulators != null) {
            emulators.close();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(cleaning);
        } catch (IllegalStateException e) {
            // the program ends anyway, and closes once more
        }
    }
}
