package dev.vto.local.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.SharedStack;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
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
    void leavesWhenItsParentIsGone() throws Exception {
        var process =
                new ProcessBuilder("node", ModuleHome.script(ModuleHome.find()).toString(), "0").start();
        assertThat(process.inputReader().readLine()).contains("ready");
        process.outputWriter().close();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
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
