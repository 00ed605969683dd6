package dev.vto.local.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.SharedStack;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

class TableServerTest {
    private static final Endpoints AWS = Endpoints.fromJson(SharedStack.start());
    private static final AwsClients CLIENTS = AwsClients.of(AWS);
    private static final DynamoDbClient DYNAMO_DB = CLIENTS.dynamoDb(AWS.dynamodb());
    private static final String JOBS = AWS.table("vto-jobs");

    @AfterAll
    static void close() {
        CLIENTS.close();
    }

    private static Map<String, AttributeValue> job(String id) {
        return Map.of("id", fromS(id), "open_bucket", fromN("7"), "due_at", fromS("2026-01-01T00:00:00.000Z"));
    }

    @Test
    void findsRowsByIndex() {
        var id = UUID.randomUUID().toString();
        DYNAMO_DB.putItem(r -> r.tableName(JOBS).item(job(id)));
        var found = DYNAMO_DB.query(r -> r.tableName(JOBS)
                .indexName("open-jobs")
                .keyConditionExpression("open_bucket = :b AND due_at < :t")
                .expressionAttributeValues(Map.of(":b", fromN("7"), ":t", fromS("2027"))));
        assertThat(found.items()).anyMatch(item -> item.get("id").s().equals(id));
    }

    @Test
    void writesUnderACondition() {
        var id = UUID.randomUUID().toString();
        DYNAMO_DB.putItem(r -> r.tableName(JOBS).item(job(id)).conditionExpression("attribute_not_exists(id)"));
        assertThatThrownBy(() -> DYNAMO_DB.putItem(
                        r -> r.tableName(JOBS).item(job(id)).conditionExpression("attribute_not_exists(id)")))
                .isInstanceOf(ConditionalCheckFailedException.class);
    }

    @Test
    void answersFast() {
        var id = UUID.randomUUID().toString();
        int calls = 100;
        DYNAMO_DB.putItem(r -> r.tableName(JOBS).item(job(id)));
        var from = System.nanoTime();
        for (int call = 0; call < calls; call++) {
            DYNAMO_DB.getItem(
                    r -> r.tableName(JOBS).key(Map.of("id", fromS(id))).consistentRead(true));
        }
        var mean = Duration.ofNanos((System.nanoTime() - from) / calls);
        System.out.println("dynalite: mean of a read " + mean);
        assertThat(mean).isLessThan(Duration.ofMillis(30));
    }

    @Test
    void saysWhatToDoWithoutNode() {
        assertThatThrownBy(() -> TableServer.start("no-such-node", 0))
                .hasMessageContaining("needs Node.js 20 or newer")
                .hasMessageContaining("no-such-node");
    }

    @Test
    void saysThatAPortIsTaken() {
        assertThatThrownBy(() -> TableServer.start(AWS.dynamodb().getPort()))
                .hasMessageContaining(
                        "cannot listen on 127.0.0.1:" + AWS.dynamodb().getPort());
    }
}
