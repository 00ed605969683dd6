package dev.vto.local.stack;

import dev.vto.local.bedrock.BedrockServer;
import dev.vto.local.bedrock.EngineSettings;
import dev.vto.local.bedrock.drawing.Drawings;
import dev.vto.local.edge.BucketRoute;
import dev.vto.local.edge.Condition;
import dev.vto.local.edge.EdgeServer;
import dev.vto.local.fault.AwsPart;
import dev.vto.local.fault.proxy.FaultProxies;
import dev.vto.local.provision.Deployment;
import dev.vto.local.provision.Provisioner;
import dev.vto.local.provision.TableSpec;
import dev.vto.local.queue.QueueServer;
import dev.vto.local.store.EventPublisher;
import dev.vto.local.store.ObjectStore;
import dev.vto.local.table.TableEndpoint;
import dev.vto.local.table.TableServer;
import dev.vto.local.template.Account;
import dev.vto.local.template.Template;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/** AWS in this JVM, provisioned from the platform's template. */
public final class LocalStack implements AutoCloseable {
    private static final String ACCOUNT_ID = "000000000000";
    private static final Duration PATIENCE_FOR_TABLES = Duration.ofMinutes(5);
    private static final AwsBasicCredentials CREDENTIALS =
            AwsBasicCredentials.create("AKIALOCALLOCALLOCAL0", "local-secret-key-that-protects-nothing");

    private final Startup parts;
    private final Endpoints endpoints;

    private LocalStack(Startup parts, Endpoints endpoints) {
        this.parts = parts;
        this.endpoints = endpoints;
    }

    /** Starts all parts side by side and returns when everything is provisioned. */
    public static LocalStack start(StackOptions options) {
        QuietLogs.apply();
        var parts = new Startup();
        try {
            return new LocalStack(parts, parts.timings().of("total", () -> start(options, parts)));
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static Endpoints start(StackOptions options, Startup parts) {
        var account = new Account(ACCOUNT_ID, options.region());
        var parameters = new HashMap<>(options.parameters());
        parameters.put("Prefix", options.prefix());

        var network = options.network();
        var ports = options.ports();
        var condition = new StackCondition();
        var clients = parts.closing(new AwsClients(CREDENTIALS, options.region()));
        var tables = parts.async("dynamodb", () -> tables(options, parts));
        var queues = parts.async(
                "sqs", () -> parts.closing(QueueServer.start(account, network.host(), network.name(), ports.sqs())));
        var web = parts.async("web", () -> parts.closing(new Web()).vertx());
        var bedrock = parts.async("bedrock", () -> parts.closing(bedrock(Startup.join(web), options)));
        var deployment = Deployment.of(Template.packed(), account, parameters);

        var bucket = deployment.bucket();
        var events = parts.closing(new EventPublisher(bucket, options.region(), Clock.systemUTC()));
        var store = parts.async(
                "s3",
                () -> parts.closing(ObjectStore.start(
                        bucket, CREDENTIALS, network.host(), ports.s3(), events, options.missingKeysForbidden())));
        var edge = parts.async(
                "edge",
                () -> edge(
                        Startup.join(web),
                        options,
                        new BucketRoute(bucket.name(), Startup.join(store).endpoint()),
                        condition,
                        parts));
        var faults = parts.async("faults", () -> {
            if (options.clients().isEmpty()) {
                return Optional.<FaultProxies>empty();
            }
            var emulators = Map.of(
                    AwsPart.DYNAMODB, Startup.join(tables),
                    AwsPart.SQS, Startup.join(queues).endpoint(),
                    AwsPart.S3, Startup.join(store).endpoint(),
                    AwsPart.BEDROCK, Startup.join(bedrock).endpoint());
            var keys = deployment.tables().stream().collect(Collectors.toMap(TableSpec::name, TableSpec::key));
            return Optional.of(parts.closing(new FaultProxies(Startup.join(web), options.clients(), emulators, keys)));
        });
        var provisioned = List.of(
                parts.async("provision tables", () -> {
                    Provisioner.tables(clients.dynamoDb(Startup.join(tables)), deployment.tables());
                    return true;
                }),
                parts.async("provision bucket", () -> {
                    clients.s3(Startup.join(store).endpoint()).createBucket(request -> request.bucket(bucket.name()));
                    return true;
                }),
                parts.async("provision queues", () -> {
                    var sqs = clients.sqs(Startup.join(queues).endpoint());
                    var urls = Provisioner.queues(sqs, deployment.queues());
                    events.connect(
                            Startup.join(faults)
                                    .map(FaultProxies::events)
                                    .map(clients::sqs)
                                    .orElse(sqs),
                            urls);
                    return true;
                }));
        provisioned.forEach(Startup::join);
        condition.provisioned(
                clients.dynamoDb(Startup.join(tables)),
                deployment.tables().stream().map(TableSpec::name).toList());
        return new Endpoints(
                network.told(Startup.join(store).endpoint()),
                network.told(Startup.join(queues).endpoint()),
                Startup.join(tables),
                network.told(Startup.join(bedrock).endpoint()),
                Startup.join(edge),
                options.region(),
                ACCOUNT_ID,
                CREDENTIALS.accessKeyId(),
                CREDENTIALS.secretAccessKey(),
                options.prefix(),
                bucket.name(),
                Startup.join(faults).map(LocalStack::ofClients).orElse(Map.of()),
                Startup.join(faults).map(FaultProxies::admin).orElse(null));
    }

    private static Map<String, Endpoints.OfClient> ofClients(FaultProxies proxies) {
        return proxies.addresses().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        client -> new Endpoints.OfClient(
                                client.getValue().get(AwsPart.S3),
                                client.getValue().get(AwsPart.SQS),
                                client.getValue().get(AwsPart.DYNAMODB),
                                client.getValue().get(AwsPart.BEDROCK))));
    }

    private static BedrockServer bedrock(Vertx vertx, StackOptions options) {
        var settings =
                new EngineSettings(options.engine(), options.engineDelay().toMillis());
        return BedrockServer.start(
                vertx, options.network().host(), options.ports().bedrock(), settings, new Drawings());
    }

    private static URI tables(StackOptions options, Startup parts) {
        return options.network()
                .tables()
                .map(elsewhere -> TableEndpoint.await(elsewhere, PATIENCE_FOR_TABLES))
                .orElseGet(() -> parts.closing(TableServer.start(options.ports().dynamodb()))
                        .endpoint());
    }

    private static URI edge(Vertx vertx, StackOptions options, BucketRoute bucket, Condition condition, Startup parts) {
        return options.upstreams()
                .map(upstreams -> parts.closing(EdgeServer.start(
                        vertx, options.network().host(), options.ports().edge(), upstreams, bucket, condition)))
                .map(EdgeServer::endpoint)
                .map(options.network()::told)
                .orElse(null);
    }

    /** Where its parts are reached. */
    public Endpoints endpoints() {
        return endpoints;
    }

    /** The configuration that points the services here. */
    public Map<String, String> serviceProperties() {
        return endpoints.serviceProperties();
    }

    /** Milliseconds that the phases of the start took; they overlap. */
    public Map<String, Long> timings() {
        return parts.timings().phases();
    }

    @Override
    public void close() {
        parts.close();
    }
}
