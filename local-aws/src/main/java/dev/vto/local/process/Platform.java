package dev.vto.local.process;

import dev.vto.local.stack.Endpoints;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The whole platform as processes of this machine: the stand-ins for AWS, then the four services. */
public final class Platform implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);
    private static final Duration CACHE_PATIENCE = Duration.ofMinutes(3);

    private static final String GATEWAY = "notify-gateway";

    private final Layout layout;
    private final PortPlan ports;
    private final LogSink log;
    private final Map<String, String> extra;
    private final Map<String, String> standIns;
    private final Consumer<List<Program>> onLaunch;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<String, Program> running = new LinkedHashMap<>();
    private final Map<String, Replica> replicas = new ConcurrentHashMap<>();
    private boolean closing;
    private Endpoints endpoints;

    /* One more of a service, under a name and with a port of its own. */
    private record Replica(String service, int port) {}

    /**
     * A platform that is not started yet.
     *
     * @param extra configuration of the services beside what points them at the stand-ins
     * @param onLaunch told of all programs whenever one was started
     */
    public Platform(
            Layout layout, PortPlan ports, LogSink log, Map<String, String> extra, Consumer<List<Program>> onLaunch) {
        this(layout, ports, log, extra, Map.of(), onLaunch);
    }

    /**
     * The same, with variables for the stand-ins ({@code VTO_LOCAL_*}).
     *
     * @param standIns variables of the stand-ins beside those that make them fit the services
     */
    public Platform(
            Layout layout,
            PortPlan ports,
            LogSink log,
            Map<String, String> extra,
            Map<String, String> standIns,
            Consumer<List<Program>> onLaunch) {
        this.layout = layout;
        this.ports = ports;
        this.log = log;
        this.extra = Map.copyOf(extra);
        this.standIns = Map.copyOf(standIns);
        this.onLaunch = onLaunch;
    }

    /**
     * Starts everything and waits until all are ready.
     *
     * @throws IOException when a part does not become ready; what was started runs on until {@link #close}
     */
    public void start() throws IOException, InterruptedException {
        Path told = Files.createTempFile("vto-endpoints", ".json");
        Files.delete(told);
        launch(layout.localAws(ports, told, standIns)).awaitReady(http, START_PATIENCE);
        endpoints = Endpoints.fromJson(Files.readString(told));
        Files.delete(told);
        List<Program> services = new ArrayList<>();
        for (String service : Layout.SERVICES.keySet()) {
            services.add(launch(service(service)));
        }
        for (Program service : services) {
            service.awaitReady(http, START_PATIENCE);
        }
    }

    /**
     * Starts one more of a service, beside those that run, and waits until it is ready.
     *
     * @param service one of the four
     * @param name of its own, for example {@code job-service-2}
     * @param port that nobody listens on
     */
    public void replicate(String service, String name, int port) throws IOException, InterruptedException {
        replicas.put(name, new Replica(service, port));
        restart(name);
    }

    /** Starts a service again after it ended, and waits until it is ready. */
    public void restart(String service) throws IOException, InterruptedException {
        launch(service(service)).awaitReady(http, START_PATIENCE);
    }

    /** Stops a service and waits until it has ended. */
    public void stop(String service) throws InterruptedException {
        stop(List.of(program(service)));
    }

    /** How a service, or one more of it, is started. */
    public ProgramSpec service(String name) throws IOException {
        Replica replica = replica(name);
        return layout.service(replica.service(), name, replica.port(), properties(name));
    }

    /** What points the services at this platform. */
    public Map<String, String> properties() {
        return properties(GATEWAY);
    }

    private Map<String, String> properties(String name) {
        Map<String, String> all = new LinkedHashMap<>(endpoints.serviceProperties(name));
        all.put("quarkus.log.console.json.enabled", "false");
        all.put("vto.queue.long-poll", "2s");
        all.put(
                "vto.gateway.address",
                address(replicas.containsKey(name) ? name : GATEWAY).toString());
        all.put("vto.gateway.internal-key", "local-only");
        all.put("quarkus.shutdown.delay", "0S");
        all.putAll(extra);
        return all;
    }

    /** Where a service, or one more of it, is reached. */
    public URI address(String name) {
        return URI.create("http://localhost:" + replica(name).port());
    }

    /** Where the stand-ins are. */
    public Endpoints endpoints() {
        return endpoints;
    }

    /** Base address of the public API. */
    public URI edge() {
        return URI.create(ports.address(PortPlan.Part.EDGE));
    }

    /** Address of a part's port. */
    public URI address(PortPlan.Part part) {
        return URI.create(ports.address(part));
    }

    /** A running program. */
    public synchronized Program program(String name) {
        return running.get(name);
    }

    /** All that were started, the stand-ins first. */
    public synchronized List<Program> programs() {
        return new ArrayList<>(running.values());
    }

    /** Stops the services, then the stand-ins; kills what does not stop, or all when interrupted. */
    @Override
    public void close() {
        List<Program> all;
        synchronized (this) {
            closing = true;
            all = programs();
        }
        try {
            stop(all.stream().filter(Platform::isService).toList());
            stop(all.stream().filter(program -> !isService(program)).toList());
        } catch (InterruptedException e) {
            all.forEach(program -> program.handle().destroyForcibly());
            Thread.currentThread().interrupt();
        }
    }

    private void stop(List<Program> programs) throws InterruptedException {
        programs.forEach(Program::terminate);
        for (Program program : programs) {
            program.awaitEnd(layout.form() == Layout.Form.TRAINING ? CACHE_PATIENCE : STOP_PATIENCE);
        }
    }

    private static boolean isService(Program program) {
        return program.spec().part() != PortPlan.Part.EDGE;
    }

    private Replica replica(String name) {
        Replica known = replicas.get(name);
        return known != null ? known : new Replica(name, ports.port(Layout.SERVICES.get(name)));
    }

    private synchronized Program launch(ProgramSpec spec) throws IOException {
        if (closing) {
            throw new IOException("stopping");
        }
        Program program = Program.start(spec, log);
        running.put(spec.name(), program);
        onLaunch.accept(programs());
        return program;
    }
}
