package dev.vto.local.bench.stage;

import dev.vto.local.process.Platform;
import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The store and the queues, past the services: rows of jobs are copied, messages counted. */
public final class JobRows implements AutoCloseable {
    private static final String TABLE = "vto-jobs";

    private final AwsClients clients;
    private final Endpoints endpoints;
    private final DynamoDbClient tables;
    private final SqsClient queues;

    /** Of a running platform. */
    public JobRows(Platform platform) {
        endpoints = platform.endpoints();
        clients = AwsClients.of(endpoints);
        tables = clients.dynamoDb(endpoints.dynamodb());
        queues = clients.sqs(endpoints.sqs());
    }

    /** The row of a job. */
    public Map<String, AttributeValue> row(String job) {
        return tables.getItem(r -> r.tableName(endpoints.prefix() + TABLE)
                        .key(Map.of("id", AttributeValue.fromS(job)))
                        .consistentRead(true))
                .item();
    }

    /** Writes the same row under a new id, which it answers. */
    public String copy(Map<String, AttributeValue> row) {
        String id = UUID.randomUUID().toString().replace("-", "");
        Map<String, AttributeValue> copy = new HashMap<>(row);
        copy.put("id", AttributeValue.fromS(id));
        tables.putItem(r -> r.tableName(endpoints.prefix() + TABLE).item(copy));
        return id;
    }

    /** How many messages a queue has, whatever state they are in. */
    public long messages(String queue) {
        String url =
                queues.getQueueUrl(r -> r.queueName(endpoints.prefix() + queue)).queueUrl();
        return queues
                .getQueueAttributes(r -> r.queueUrl(url)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes()
                .values()
                .stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    @Override
    public void close() {
        tables.close();
        queues.close();
        clients.close();
    }
}
