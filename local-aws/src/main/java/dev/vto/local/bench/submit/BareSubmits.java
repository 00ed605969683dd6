package dev.vto.local.bench.submit;

import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The calls of the store and the queues that a submit comes to, and nothing else: the job of the key and the two pictures' rows are
 * read side by side, the row is written on condition, two messages are sent after. Threads and clients are as in job-service.
 */
public final class BareSubmits {
    private static final double NANOS = 1e9;
    private static final int ID_DIGITS = 32;

    private final ExecutorService threads;
    private final SubmitOrder order;
    private final DynamoDbClient tables;
    private final SqsClient queues;
    private final Endpoints endpoints;
    private final Map<String, AttributeValue> template;
    private final String render;
    private final String events;

    private BareSubmits(
            ExecutorService threads, SubmitOrder order, Endpoints endpoints, DynamoDbClient tables, SqsClient queues) {
        this.threads = threads;
        this.order = order;
        this.endpoints = endpoints;
        this.tables = tables;
        this.queues = queues;
        this.template = read("vto-jobs", "id", order.template());
        this.render = url("vto-render");
        this.events = url("vto-events");
    }

    /** Each as soon as another is done; messages still under way then belong to the time that it took. */
    public static SubmitCount hurried(SubmitOrder order) throws IOException, InterruptedException {
        Endpoints endpoints = Endpoints.fromJson(order.endpoints());
        AtomicInteger done = new AtomicInteger();
        Failures failed = new Failures();
        try (AwsClients clients = AwsClients.of(endpoints);
                DynamoDbClient tables = clients.dynamoDb(endpoints.dynamodb());
                SqsClient queues = clients.sqs(endpoints.sqs())) {
            long began;
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                BareSubmits bare = new BareSubmits(threads, order, endpoints, tables, queues);
                began = System.nanoTime();
                long end = began + (long) (order.seconds() * NANOS);
                List<Future<Void>> lines = new ArrayList<>();
                for (int i = 0; i < order.atOnce(); i++) {
                    lines.add(threads.submit(() -> bare.line(end, done, failed)));
                }
                for (Future<Void> line : lines) {
                    line.get();
                }
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            }
            return new SubmitCount(done.get(), failed.count(), failed.first(), began, System.nanoTime(), Map.of());
        }
    }

    private Void line(long end, AtomicInteger done, Failures failed) throws InterruptedException {
        while (System.nanoTime() < end) {
            try {
                submit();
                done.incrementAndGet();
            } catch (ExecutionException | RuntimeException e) {
                failed.add(e);
            }
        }
        return null;
    }

    private void submit() throws InterruptedException, ExecutionException {
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, ID_DIGITS);
        Future<?> model = threads.submit(() -> read("vto-models", "model_id", order.model()));
        Future<?> product = threads.submit(() -> read("vto-products", "product_id", order.product()));
        read("vto-jobs", "id", id);
        model.get();
        product.get();
        Map<String, AttributeValue> row = new HashMap<>(template);
        row.put("id", AttributeValue.fromS(id));
        tables.putItem(r -> r.tableName(table("vto-jobs")).item(row).conditionExpression("attribute_not_exists(id)"));
        String owner = row.get("owner_key").s();
        threads.submit(() -> queues.sendMessage(r ->
                r.queueUrl(render).messageBody("{\"jobId\":\"" + id + "\"}").messageGroupId(owner)));
        threads.submit(() -> queues.sendMessage(r -> r.queueUrl(events)
                .messageBody("{\"jobId\":\"%s\",\"ownerKey\":\"%s\",\"version\":1}".formatted(id, owner))
                .messageGroupId(owner)
                .delaySeconds(1)));
    }

    private Map<String, AttributeValue> read(String table, String key, String id) {
        return tables.getItem(r -> r.tableName(table(table))
                        .key(Map.of(key, AttributeValue.fromS(id)))
                        .consistentRead(true))
                .item();
    }

    private String table(String name) {
        return endpoints.prefix() + name;
    }

    private String url(String queue) {
        return queues.getQueueUrl(r -> r.queueName(endpoints.prefix() + queue)).queueUrl();
    }
}
