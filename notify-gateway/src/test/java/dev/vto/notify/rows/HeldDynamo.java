package dev.vto.notify.rows;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A DynamoDB that answers when the test says so, and may have no room. */
final class HeldDynamo implements DynamoDbClient {
    final List<List<WriteRequest>> calls = new CopyOnWriteArrayList<>();
    volatile UnaryOperator<List<WriteRequest>> leaves = _ -> List.of();
    private final CountDownLatch goes = new CountDownLatch(1);
    private final Semaphore called = new Semaphore(0);

    /** It answers from now on. */
    void go() {
        goes.countDown();
    }

    /** One more call has come. */
    void awaitCall() throws InterruptedException {
        called.acquire();
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        Map.Entry<String, List<WriteRequest>> all =
                request.requestItems().entrySet().iterator().next();
        calls.add(all.getValue());
        called.release();
        try {
            goes.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        List<WriteRequest> left = leaves.apply(all.getValue());
        return BatchWriteItemResponse.builder()
                .unprocessedItems(left.isEmpty() ? Map.of() : Map.of(all.getKey(), left))
                .build();
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
