package dev.vto.notify.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vto.platform.aws.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** With a DynamoDB that a test can stop, or that has no room: the local stand-in does neither. */
@Timeout(30)
class RowChangesTest {
    private static final int AT_A_TIME = 16;
    private static final int MOST = 25;

    private final CountDownLatch goes = new CountDownLatch(1);
    private final Semaphore called = new Semaphore(0);
    private final List<List<WriteRequest>> calls = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<List<WriteRequest>> leaves = _ -> List.of();
    private final RowChanges changes = new RowChanges(new ConnectionTable(new Dynamo(), new Names("", "media")));

    @Test
    void whatWaitsGoesTogether() throws Exception {
        List<CompletableFuture<Void>> all = occupy();
        IntStream.range(0, 30).forEach(i -> all.add(delete("later-" + i)));
        goes.countDown();
        for (CompletableFuture<Void> done : all) {
            done.get();
        }
        assertThat(calls.stream().mapToInt(List::size)).filteredOn(n -> n > 1).containsExactlyInAnyOrder(MOST, 5);
    }

    @Test
    void oneRowIsNotChangedTwiceInOneCall() throws Exception {
        occupy();
        CompletableFuture<Void> first = delete("same");
        CompletableFuture<Void> second = delete("same");
        goes.countDown();
        first.get();
        second.get();
        assertThat(calls).hasSize(AT_A_TIME + 2).allSatisfy(call -> assertThat(new HashSet<>(call))
                .hasSameSizeAs(call));
    }

    @Test
    void whatDynamoDbHadNoRoomForIsTriedAgain() throws Exception {
        goes.countDown();
        leaves = all -> calls.size() < 3 ? all : List.of();
        delete("a").get();
        assertThat(calls).hasSize(3);
    }

    @Test
    void whatItNeverHasRoomForIsGivenUp() {
        goes.countDown();
        leaves = all -> all;
        assertThatThrownBy(() -> delete("a").get()).hasMessageContaining("no room");
        assertThat(calls).hasSize(4);
    }

    @Test
    void changesAfterACallThatFailedAreMade() throws Exception {
        goes.countDown();
        leaves = _ -> {
            throw SdkClientException.create("no connection");
        };
        assertThatThrownBy(() -> delete("a").get()).hasMessageContaining("no connection");
        leaves = _ -> List.of();
        delete("b").get();
    }

    /* As many calls as there may be, with a row each. */
    private List<CompletableFuture<Void>> occupy() throws InterruptedException {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < AT_A_TIME; i++) {
            all.add(delete("first-" + i));
            called.acquire();
        }
        return all;
    }

    private CompletableFuture<Void> delete(String id) {
        return changes.begin(new RowChange.Delete(id));
    }

    private final class Dynamo implements DynamoDbClient {
        @Override
        public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
            calls.add(request.requestItems().values().iterator().next());
            called.release();
            try {
                goes.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            String table = request.requestItems().keySet().iterator().next();
            List<WriteRequest> left = leaves.apply(request.requestItems().get(table));
            return BatchWriteItemResponse.builder()
                    .unprocessedItems(left.isEmpty() ? Map.of() : Map.of(table, left))
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
}
