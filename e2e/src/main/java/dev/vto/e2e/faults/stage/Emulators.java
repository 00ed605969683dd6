package dev.vto.e2e.faults.stage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.e2e.faults.journal.Hash;
import dev.vto.e2e.faults.journal.Plain;
import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Tables, queues and objects as they are, read past all faults. */
public final class Emulators implements AutoCloseable {
    private static final String JOBS = "vto-jobs";
    private static final String CONNECTIONS = "vto-connections";
    private static final String RESULTS = "results/";
    private static final Set<String> TERMINAL = Set.of("completed", "error", "cancelled");

    private static final Map<QueueAttributeName, String> DEPTHS = Map.of(
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "visible",
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED, "delayed",
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "inFlight");

    private final AwsClients clients;
    private final Endpoints endpoints;
    private final DynamoDbClient dynamo;
    private final SqsClient sqs;
    private final S3Client s3;

    Emulators(Endpoints endpoints) {
        this.endpoints = endpoints;
        this.clients = AwsClients.of(endpoints);
        this.dynamo = clients.dynamoDb(endpoints.dynamodb());
        this.sqs = clients.sqs(endpoints.sqs());
        this.s3 = clients.s3(endpoints.s3());
    }

    /** Gives queues other times than the template. */
    void shorten(Duration visibility, Duration resultsDelay) {
        for (String url : queues()) {
            // in the template those of events are a few times longer than a handler's calls may take, too
            Duration hidden = url.endsWith("vto-render") ? visibility : visibility.multipliedBy(2);
            sqs.setQueueAttributes(r -> r.queueUrl(url)
                    .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, Long.toString(hidden.toSeconds()))));
        }
        sqs.setQueueAttributes(r -> r.queueUrl(endpoints.queueUrl("vto-results"))
                .attributes(Map.of(QueueAttributeName.DELAY_SECONDS, Long.toString(resultsDelay.toSeconds()))));
    }

    /** What is not as it must be in the end, or nothing: open jobs, messages, pictures that no job shows. */
    public String unsettled() {
        List<Map<String, AttributeValue>> rows = rows(JOBS);
        long open = rows.stream()
                .filter(row -> !TERMINAL.contains(row.get("status").s()))
                .count();
        if (open > 0) {
            return open + " jobs are open";
        }
        for (String url : queues()) {
            Map<String, Integer> depth = depth(url);
            if (depth.values().stream().anyMatch(n -> n > 0)) {
                return url.substring(url.lastIndexOf('/') + 1) + " holds " + depth;
            }
        }
        Set<String> shown = rows.stream()
                .flatMap(row -> row.getOrDefault("result_s3_urls", AttributeValue.fromL(List.of())).l().stream())
                .map(url -> url.s().substring(url.s().indexOf(RESULTS)))
                .collect(Collectors.toSet());
        long leftOver = objects().stream()
                .filter(object -> !shown.contains(object.key()))
                .count();
        return leftOver > 0 ? leftOver + " pictures are left that no job shows" : "";
    }

    /** Fills in all that is there in the end. */
    public void describe(ObjectNode line) {
        ArrayNode rows = line.putArray("rows");
        rows(JOBS).forEach(row -> rows.add(Plain.row(row)));
        ObjectNode depths = line.putObject("queues");
        for (String url : queues()) {
            ObjectNode one = depths.putObject(url.substring(url.lastIndexOf('/') + 1));
            depth(url).forEach(one::put);
        }
        ArrayNode found = line.putArray("objects");
        for (S3Object object : objects()) {
            ResponseBytes<GetObjectResponse> got =
                    s3.getObjectAsBytes(r -> r.bucket(endpoints.bucket()).key(object.key()));
            ObjectNode one = found.addObject().put("key", object.key()).put("sha256", Hash.sha256(got.asByteArray()));
            ObjectNode metadata = one.putObject("metadata");
            got.response().metadata().forEach(metadata::put);
        }
        ArrayNode connections = line.putArray("connections");
        rows(CONNECTIONS).forEach(row -> connections.add(Plain.row(row)));
    }

    /** Empties what a run leaves behind, so that the next one begins with nothing. */
    public void empty() {
        delete(JOBS, "id");
        delete(CONNECTIONS, "connection_id");
        objects()
                .forEach(object ->
                        s3.deleteObject(r -> r.bucket(endpoints.bucket()).key(object.key())));
        queues().forEach(url -> sqs.purgeQueue(r -> r.queueUrl(url)));
    }

    private void delete(String table, String key) {
        rows(table)
                .forEach(row -> dynamo.deleteItem(
                        r -> r.tableName(endpoints.table(table)).key(Map.of(key, row.get(key)))));
    }

    private List<Map<String, AttributeValue>> rows(String table) {
        return dynamo.scanPaginator(r -> r.tableName(endpoints.table(table)).consistentRead(true)).items().stream()
                .toList();
    }

    private List<String> queues() {
        return sqs.listQueues().queueUrls();
    }

    private Map<String, Integer> depth(String url) {
        return sqs
                .getQueueAttributes(r -> r.queueUrl(url).attributeNames(DEPTHS.keySet()))
                .attributes()
                .entrySet()
                .stream()
                .filter(depth -> DEPTHS.containsKey(depth.getKey()))
                .collect(Collectors.toMap(
                        depth -> DEPTHS.get(depth.getKey()), depth -> Integer.valueOf(depth.getValue())));
    }

    private List<S3Object> objects() {
        return s3.listObjectsV2Paginator(r -> r.bucket(endpoints.bucket()).prefix(RESULTS)).contents().stream()
                .toList();
    }

    @Override
    public void close() {
        clients.close();
    }
}
