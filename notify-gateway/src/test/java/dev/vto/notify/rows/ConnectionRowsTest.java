package dev.vto.notify.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.notify.Jobs;
import dev.vto.notify.connection.Interest;
import dev.vto.notify.connection.Registry;
import dev.vto.notify.connection.Socket;
import dev.vto.platform.aws.Names;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkClientException;

@Timeout(30)
class ConnectionRowsTest {
    private final HeldDynamo dynamo = new HeldDynamo();
    private final ConnectionTable table = new ConnectionTable(dynamo, new Names("", "media"));
    private final ConnectionRows rows =
            new ConnectionRows(table, new RowChanges(table), new ConnectionIds(), new Registry(), new Node());
    private final Socket socket =
            new Socket("c", Jobs.OWNER, Instant.EPOCH, Instant.EPOCH, null, null, new Interest(1));

    @Test
    void rowIsRemovedAfterItWasWritten() throws InterruptedException {
        dynamo.leaves = all -> dynamo.calls.size() == 1 ? all : List.of();
        dynamo.go();
        rows.add(socket);
        dynamo.awaitCall();
        rows.remove(socket);
        rows.awaitRemovals(Duration.ofSeconds(20));
        assertThat(dynamo.calls)
                .extracting(call -> call.getFirst().putRequest() != null ? "put" : "delete")
                .containsExactly("put", "put", "delete");
    }

    @Test
    void rowsThatCannotBeRemovedDoNotStopWhoeverWaits() {
        dynamo.leaves = _ -> {
            throw SdkClientException.create("no connection");
        };
        rows.add(socket);
        rows.remove(socket);
        dynamo.go();
        rows.awaitRemovals(Duration.ofSeconds(20));
        assertThat(dynamo.calls).hasSize(2);
    }

    private record Node() implements NodeConfig {
        @Override
        public URI address() {
            return URI.create("http://localhost:1");
        }

        @Override
        public String internalKey() {
            return "key";
        }
    }
}
