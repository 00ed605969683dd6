package dev.vto.local.fault.proxy;

import dev.vto.local.fault.AwsPart;
import dev.vto.local.fault.FaultKind;
import dev.vto.local.fault.Plan;
import dev.vto.local.fault.Rule;
import dev.vto.local.fault.detail.Details;
import dev.vto.local.fault.plan.PlanCheck;
import dev.vto.local.fault.wire.ErrorAnswers;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A port for each client and part, between the two, and the plan and record of all that passes there. */
public final class FaultProxies implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 2_000;
    private static final int CONNECT_MS = 2_000;

    /* Less than any emulator keeps a connection that is not used, so that none is lost by itself. */
    private static final int IDLE_SECONDS = 10;

    private final Vertx vertx;
    private final HttpClient http;
    private final Desk desk;
    private final PlanCheck check;
    private final List<ClientProxy> proxies = new ArrayList<>();
    private final Map<String, Map<AwsPart, URI>> addresses = new HashMap<>();
    private final URI events;
    private final AdminServer admin;

    /**
     * Opens them all.
     *
     * @param clients names of the calling services
     * @param emulators where each part answers
     * @param keys name of the key attribute of each table
     */
    public FaultProxies(Vertx vertx, List<String> clients, Map<AwsPart, URI> emulators, Map<String, String> keys) {
        this.vertx = vertx;
        desk = new Desk(new Details(keys));
        check = new PlanCheck(clients, ErrorAnswers::codes);
        http = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setConnectTimeout(CONNECT_MS)
                .setKeepAliveTimeout(IDLE_SECONDS));
        for (var client : clients) {
            var own = new EnumMap<AwsPart, URI>(AwsPart.class);
            emulators.forEach((part, emulator) -> own.put(part, open(client, part, emulator)));
            addresses.put(client, own);
        }
        events = open(Rule.EVENTS, AwsPart.SQS, emulators.get(AwsPart.SQS));
        admin = new AdminServer(vertx, this, desk.recorder());
    }

    private URI open(String client, AwsPart part, URI emulator) {
        var proxy = new ClientProxy(vertx, desk, client, part, new Emulator(http, emulator));
        proxies.add(proxy);
        return proxy.endpoint();
    }

    /** Where each client reaches each part. */
    public Map<String, Map<AwsPart, URI>> addresses() {
        return Map.copyOf(addresses);
    }

    /** Where what the bucket tells the queues is sent. */
    public URI events() {
        return events;
    }

    /** Base address of the admin endpoint. */
    public URI admin() {
        return admin.endpoint();
    }

    Faults faults() {
        return desk.faults();
    }

    /** Begins the plan; a partition also closes the connections that are open when it begins. */
    void begin(Plan plan) {
        var running = desk.faults().begin(check.checked(plan));
        plan.rules().stream()
                .filter(rule -> rule.fault() == FaultKind.PARTITION)
                .forEach(rule -> vertx.setTimer(rule.fromMs() == null ? 1 : rule.fromMs() + 1, timer -> {
                    if (desk.faults().plan() == running) {
                        cut(rule);
                    }
                }));
    }

    private void cut(Rule partition) {
        proxies.stream()
                .filter(proxy -> proxy.serves(partition.client(), partition.part()))
                .forEach(ClientProxy::cut);
    }

    @Override
    public void close() {
        desk.faults().heal();
        admin.close();
        proxies.forEach(ClientProxy::close);
        http.close();
    }
}
