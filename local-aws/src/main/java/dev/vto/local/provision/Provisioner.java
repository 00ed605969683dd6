package dev.vto.local.provision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Creates queues and tables over the wire, the way an account would get them. */
public final class Provisioner {
    private static final Logger LOG = LoggerFactory.getLogger(Provisioner.class);
    private static final int LOOKS_AT_A_NEW_TABLE = 500;
    private static final long PAUSE_BETWEEN_LOOKS_MS = 10;

    private Provisioner() {}

    /**
     * Creates the queues, dead-letter queues first.
     *
     * @return queue name to its URL
     */
    public static Map<String, String> queues(SqsClient sqs, List<QueueSpec> queues) {
        var urls = new HashMap<String, String>();
        for (boolean redriving : new boolean[] {false, true}) {
            for (QueueSpec queue : queues) {
                if (!queue.deadLetters().isEmpty() == redriving) {
                    var created = sqs.createQueue(
                            request -> request.queueName(queue.name()).attributes(queue.attributes()));
                    urls.put(queue.name(), created.queueUrl());
                }
            }
        }
        return urls;
    }

    /** Creates those tables that are not there, with their indexes, and waits until all are active. */
    public static void tables(DynamoDbClient dynamoDb, List<TableSpec> tables) {
        tables.forEach(table -> create(dynamoDb, table));
        tables.forEach(table -> awaitActive(dynamoDb, table.name()));
    }

    private static void create(DynamoDbClient dynamoDb, TableSpec table) {
        try {
            dynamoDb.createTable(table.request());
        } catch (ResourceInUseException e) {
            LOG.debug("The table {} is there already", table.name(), e);
        }
    }

    private static void awaitActive(DynamoDbClient dynamoDb, String name) {
        for (int look = 0; look < LOOKS_AT_A_NEW_TABLE; look++) {
            var table =
                    dynamoDb.describeTable(request -> request.tableName(name)).table();
            var indexesActive = table.globalSecondaryIndexes().stream()
                    .allMatch(index -> index.indexStatusAsString().equals("ACTIVE"));
            if (table.tableStatus() == TableStatus.ACTIVE && indexesActive) {
                return;
            }
            try {
                Thread.sleep(PAUSE_BETWEEN_LOOKS_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while the table %s was made".formatted(name), e);
            }
        }
        throw new IllegalStateException("The table %s did not become active".formatted(name));
    }
}
