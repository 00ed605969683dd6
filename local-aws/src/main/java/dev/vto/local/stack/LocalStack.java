package dev.vto.local.stack;

import dev.vto.local.provision.Deployment;
import dev.vto.local.provision.Provisioner;
import dev.vto.local.queue.QueueServer;
import dev.vto.local.store.EventPublisher;
import dev.vto.local.store.ObjectStore;
import dev.vto.local.table.TableServer;
import dev.vto.local.template.Account;
import dev.vto.local.template.Template;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/** AWS on the loopback interface, provisioned from the platform's template. */
public final class LocalStack implements AutoCloseable {
    private static final String ACCOUNT_ID = "000000000000";
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

        var clients = parts.closing(new AwsClients(CREDENTIALS, options.region()));
        var tableServer = parts.async(
                "dynamodb",
                () -> parts.closing(TableServer.start(options.ports().dynamodb())));
        var queueServer = parts.async(
                "sqs",
                () -> parts.closing(QueueServer.start(account, options.ports().sqs())));
        var deployment =
                Startup.join(parts.async("template", () -> Deployment.of(Template.packed(), account, parameters)));

        var bucket = deployment.bucket();
        var events = parts.closing(new EventPublisher(bucket, options.region(), Clock.systemUTC()));
        var store = parts.async(
                "s3",
                () -> parts.closing(
                        ObjectStore.start(bucket, CREDENTIALS, options.ports().s3(), events)));

        var tables = tableServer.thenCombine(
                parts.async("dynamodb-client", () -> clients), (server, ready) -> server.endpoint());
        var tablesReady = parts.async("tables", () -> {
            try (var dynamoDb = clients.dynamoDb(Startup.join(tables))) {
                Provisioner.tables(dynamoDb, deployment.tables());
            }
            return true;
        });
        var bucketReady = parts.async("bucket", () -> {
            try (var s3 = clients.s3(Startup.join(store).endpoint())) {
                s3.createBucket(request -> request.bucket(bucket.name()));
            }
            return true;
        });
        var queuesReady = parts.async("queues", () -> {
            var sqs = clients.sqs(Startup.join(queueServer).endpoint());
            events.connect(sqs, Provisioner.queues(sqs, deployment.queues()));
            return true;
        });
        Startup.join(tablesReady);
        Startup.join(bucketReady);
        Startup.join(queuesReady);
        return new Endpoints(
                Startup.join(store).endpoint(),
                Startup.join(queueServer).endpoint(),
                Startup.join(tables),
                options.region(),
                ACCOUNT_ID,
                CREDENTIALS.accessKeyId(),
                CREDENTIALS.secretAccessKey(),
                options.prefix(),
                bucket.name());
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
