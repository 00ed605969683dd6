package dev.vto.notify.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vto.platform.aws.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkClientException;

/** With a DynamoDB that a test can stop, or that has no room: the local stand-in does neither. */
@Timeout(30)
class RowChangesTest {
    private static final int AT_A_TIME = 16;
    private static final int MOST = 25;

    private final HeldDynamo dynamo = new HeldDynamo();
    private final RowChanges changes = new RowChanges(new ConnectionTable(dynamo, new Names("", "media")));

    @Test
    void whatWaitsGoesTogether() throws Exception {
        List<CompletableFuture<Void>> all = occupy();
        IntStream.range(0, 30).forEach(i -> all.add(delete("later-" + i)));
        dynamo.go();
        for (CompletableFuture<Void> done : all) {
            done.get();
        }
        assertThat(dynamo.calls.stream().mapToInt(List::size))
                .filteredOn(n -> n > 1)
                .containsExactlyInAnyOrder(MOST, 5);
    }

    @Test
    void oneRowIsNotChangedTwiceInOneCall() throws Exception {
        occupy();
        CompletableFuture<Void> first = delete("same");
        CompletableFuture<Void> second = delete("same");
        dynamo.go();
        first.get();
        second.get();
        assertThat(dynamo.calls).hasSize(AT_A_TIME + 2);
    }

    @Test
    void whatDynamoDbHadNoRoomForIsTriedAgain() throws Exception {
        dynamo.go();
        dynamo.leaves = all -> dynamo.calls.size() < 3 ? all : List.of();
        delete("a").get();
        assertThat(dynamo.calls).hasSize(3);
    }

    @Test
    void whatItNeverHasRoomForIsGivenUp() {
        dynamo.go();
        dynamo.leaves = all -> all;
        assertThatThrownBy(() -> delete("a").get()).hasMessageContaining("no room");
        assertThat(dynamo.calls).hasSize(4);
    }

    @Test
    void changesAfterMoreCallsThatFailedThanMayBeAtATimeAreMade() throws Exception {
        dynamo.go();
        dynamo.leaves = _ -> {
            throw SdkClientException.create("no connection");
        };
        for (int i = 0; i <= AT_A_TIME; i++) {
            assertThatThrownBy(() -> delete("a").get()).hasMessageContaining("no connection");
        }
        dynamo.leaves = _ -> List.of();
        delete("b").get();
    }

    /* As many calls as there may be, with a row each. */
    private List<CompletableFuture<Void>> occupy() throws InterruptedException {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < AT_A_TIME; i++) {
            all.add(delete("first-" + i));
            dynamo.awaitCall();
        }
        return all;
    }

    private CompletableFuture<Void> delete(String id) {
        return changes.begin(new RowChange.Delete(id));
    }
}
