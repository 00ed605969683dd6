package dev.vto.notify.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.notify.Client;
import dev.vto.notify.Jobs;
import dev.vto.notify.Platform;
import dev.vto.notify.ShortTimes;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
@TestProfile(ShortTimes.class)
@Order(Integer.MAX_VALUE - 1)
class RowUpkeepIT {
    /* the address that tests give the gateway, see application.properties */
    private static final String THIS_NODE = "http://localhost:8084";

    /* DynamoDB takes 25 in one request */
    private static final int MORE_THAN_AT_ONCE = 30;

    @InjectLocalAws
    Endpoints aws;

    private DynamoDbClient dynamo;

    @BeforeEach
    void connect() {
        dynamo = AwsClients.of(aws).dynamoDb(aws.dynamodb());
    }

    @Test
    void rowsOfAFormerLifeAtThisAddressAreRemovedAndThoseOfOpenSocketsStay() {
        try (Client client = Client.connect()) {
            soon().until(() -> present(client.connectionId()));
            List<String> former =
                    Stream.generate(Jobs::newId).limit(MORE_THAN_AT_ONCE).toList();
            former.forEach(id -> rowOn(THIS_NODE, id));
            soon().until(() -> former.stream().noneMatch(this::present));
            assertThat(present(client.connectionId())).isTrue();
        }
    }

    @Test
    void rowThatWasLostIsWrittenAgain() {
        try (Client client = Client.connect()) {
            soon().until(() -> present(client.connectionId()));
            remove(client.connectionId());
            soon().until(() -> present(client.connectionId()));
        }
    }

    @Test
    void rowsOfADeadPeerAreRemovedWhoseverTheyAre() throws IOException {
        String dead = "http://localhost:" + portOfNobody();
        String first = Jobs.newId();
        String ofSomebodyElse = Jobs.newId();
        rowOn(dead, first);
        row(dead, ofSomebodyElse, Jobs.SOMEBODY_ELSE.value());
        Platform platform = Platform.of(aws);
        platform.completed(platform.silentlyOpened());
        soon().until(() -> !present(first) && !present(ofSomebodyElse));
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    private static int portOfNobody() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private void rowOn(String node, String id) {
        row(node, id, Jobs.OWNER.value());
    }

    private void row(String node, String id, String owner) {
        dynamo.putItem(r -> r.tableName(aws.table("vto-connections"))
                .item(Map.of(
                        "connection_id", AttributeValue.fromS(id),
                        "owner_key", AttributeValue.fromS(owner),
                        "node", AttributeValue.fromS(node))));
    }

    private void remove(String id) {
        dynamo.deleteItem(r -> r.tableName(aws.table("vto-connections")).key(key(id)));
    }

    private boolean present(String id) {
        return dynamo.getItem(r ->
                        r.tableName(aws.table("vto-connections")).key(key(id)).consistentRead(true))
                .hasItem();
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("connection_id", AttributeValue.fromS(id));
    }
}
