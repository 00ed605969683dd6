package dev.vto.notify.present;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Rows of one owner in the order of their writing, asked for in pages; of known ids at most 100 are read at once. */
final class PagedDynamo implements DynamoDbClient {
    private static final int MOST_KEYS = 100;

    private final List<Map<String, AttributeValue>> rows = new CopyOnWriteArrayList<>();
    volatile boolean down;

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        rows.add(request.item());
        return PutItemResponse.builder().build();
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        int from = request.hasExclusiveStartKey() ? 1 + indexOf(request.exclusiveStartKey()) : 0;
        int to = Math.min(rows.size(), from + request.limit());
        QueryResponse.Builder answer = QueryResponse.builder().items(rows.subList(from, to));
        return to == rows.size()
                ? answer.build()
                : answer.lastEvaluatedKey(keyOf(rows.get(to - 1))).build();
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        if (down) {
            throw DynamoDbException.builder().message("down").build();
        }
        String table = request.requestItems().keySet().iterator().next();
        if (request.requestItems().get(table).keys().size() > MOST_KEYS) {
            throw DynamoDbException.builder().message("too many keys").build();
        }
        List<Map<String, AttributeValue>> found = request.requestItems().get(table).keys().stream()
                .filter(key -> indexOf(key) >= 0)
                .map(key -> rows.get(indexOf(key)))
                .toList();
        return BatchGetItemResponse.builder().responses(Map.of(table, found)).build();
    }

    private int indexOf(Map<String, AttributeValue> key) {
        return rows.stream().map(row -> row.get("id")).toList().indexOf(key.get("id"));
    }

    private static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> row) {
        return Map.of("id", row.get("id"), "owner_key", row.get("owner_key"), "created_at", row.get("created_at"));
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
