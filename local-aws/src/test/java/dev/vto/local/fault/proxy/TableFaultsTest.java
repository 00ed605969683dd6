package dev.vto.local.fault.proxy;

import static dev.vto.local.fault.AwsPart.DYNAMODB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vto.local.fault.FaultKind;
import dev.vto.local.fault.Rule;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

class TableFaultsTest extends FaultStage {
    private static final DynamoDbClient ONCE = tries(1, DynamoDbClient.builder(), AS_WORKER.dynamodb());
    private static final DynamoDbClient AGAIN = tries(3, DynamoDbClient.builder(), AS_WORKER.dynamodb());
    private static final DynamoDbClient OTHER = tries(1, DynamoDbClient.builder(), AS_JOBS.dynamodb());
    private static final DynamoDbClient TRUTH = DIRECT.dynamoDb(AWS.dynamodb());
    private static final String TABLE = AWS.table("vto-jobs");

    private final String id = UUID.randomUUID().toString();

    @Test
    void throttlingIsWhatTheSdkRetries() throws Exception {
        plan(Rule.of("r", FaultKind.THROTTLE).most(2));
        put(AGAIN);
        assertThat(fired()).containsExactly(2L);
        plan(Rule.of("r", FaultKind.THROTTLE));
        assertThatThrownBy(() -> put(ONCE)).isInstanceOf(ProvisionedThroughputExceededException.class);
    }

    @Test
    void errorsAreTheSdksOwn() throws Exception {
        plan(
                Rule.of("a", FaultKind.ERROR).most(1),
                Rule.of("b", FaultKind.ERROR)
                        .part(DYNAMODB)
                        .error("ThrottlingException")
                        .most(1),
                Rule.of("c", FaultKind.ERROR).part(DYNAMODB).error("ServiceUnavailable"));
        assertThatThrownBy(() -> put(ONCE)).isInstanceOf(InternalServerErrorException.class);
        assertThatThrownBy(() -> put(ONCE)).isInstanceOf(ThrottlingException.class);
        assertThatThrownBy(() -> put(ONCE))
                .isInstanceOfSatisfying(
                        DynamoDbException.class, e -> assertThat(e.statusCode()).isEqualTo(503));
        assertThat(row()).isEmpty();
    }

    @Test
    void anAnswerLostAfterTheWriteIsAFailedConditionWhenTriedAgain() throws Exception {
        record();
        plan(Rule.of("r", FaultKind.DROP_ANSWER).on(DYNAMODB, "PutItem").most(1));
        assertThatThrownBy(() -> put(AGAIN)).isInstanceOf(ConditionalCheckFailedException.class);
        assertThat(row()).isNotEmpty();

        var calls = recorded("PutItem");
        assertThat(calls).hasSize(2);
        var lost = calls.getFirst();
        assertThat(lost.path("reached").asBoolean()).isTrue();
        assertThat(lost.path("answered").asBoolean()).isFalse();
        assertThat(lost.path("row").path("id").asText()).isEqualTo(id);
        var refused = calls.getLast();
        assertThat(refused.path("error").asText()).isEqualTo("ConditionalCheckFailedException");
        assertThat(refused.path("reached").asBoolean()).isTrue();
        assertThat(refused.has("row")).isFalse();
        var fault = recorded("fault").getFirst();
        assertThat(fault.path("call")).isEqualTo(lost.path("id"));
        assertThat(lost.path("fault")).isEqualTo(fault.path("id"));
        assertThat(fault.path("fault").asText()).isEqualTo("drop_answer");
    }

    @Test
    void aDroppedRequestIsNotDone() throws Exception {
        record();
        plan(Rule.of("r", FaultKind.DROP_REQUEST));
        assertThatThrownBy(() -> put(ONCE)).isInstanceOf(SdkClientException.class);
        assertThat(row()).isEmpty();
        assertThat(recorded("PutItem").getFirst().path("reached").asBoolean()).isFalse();
    }

    @Test
    void aCutAnswerIsNone() throws Exception {
        plan(Rule.of("r", FaultKind.CUT));
        assertThatThrownBy(() -> OTHER.getItem(r -> r.tableName(TABLE).key(key())))
                .isInstanceOf(SdkClientException.class);
        assertThatThrownBy(() -> put(ONCE)).isInstanceOf(SdkClientException.class);
        assertThat(row()).isNotEmpty();
    }

    @Test
    void theWholeNewRowIsRecordedAndTheClientSeesWhatItAskedFor() throws Exception {
        record();
        put(ONCE);
        assertThat(update(ReturnValue.NONE).attributes()).isEmpty();
        assertThat(update(ReturnValue.ALL_NEW).attributes()).containsKeys("id", "name", "deep");
        assertThat(update(ReturnValue.UPDATED_NEW).attributes()).containsOnlyKeys("name");
        ONCE.deleteItem(r -> r.tableName(TABLE).key(key()));

        var updates = recorded("UpdateItem");
        assertThat(updates.get(0).path("row"))
                .isEqualTo(json(Map.of("id", id, "name", "new", "deep", Map.of("n", 12, "half", 0.5, "yes", true))));
        assertThat(updates.get(0).path("table").asText()).isEqualTo(TABLE);
        assertThat(updates.get(0).path("key").asText()).isEqualTo(id);
        assertThat(updates.get(1).path("row")).isEqualTo(updates.get(0).path("row"));
        assertThat(recorded("DeleteItem").getFirst().get("row").isNull()).isTrue();
        assertThat(recorded("PutItem")
                        .getFirst()
                        .path("row")
                        .path("deep")
                        .path("n")
                        .asInt())
                .isEqualTo(12);
    }

    @Test
    void whatHangsEndsWhenHealed() throws Exception {
        plan(Rule.of("r", FaultKind.HANG));
        var hanging = CompletableFuture.runAsync(() -> put(ONCE));
        await().until(() -> !row().isEmpty());
        assertThat(hanging).isNotDone();
        FAULTS.heal();
        assertThatThrownBy(hanging::join).hasCauseInstanceOf(SdkClientException.class);
    }

    @Test
    void aPartitionIsOneClientsAlone() throws Exception {
        plan(Rule.of("r", FaultKind.PARTITION).client(WORKER));
        assertThatThrownBy(() -> put(ONCE)).isInstanceOf(SdkClientException.class);
        put(OTHER);
        FAULTS.heal();
        assertThat(ONCE.getItem(r -> r.tableName(TABLE).key(key())).item()).isNotEmpty();
    }

    @Test
    void aDelayedCallIsDone() throws Exception {
        plan(Rule.of("r", FaultKind.DELAY).ms(300));
        var began = System.nanoTime();
        put(ONCE);
        assertThat(System.nanoTime() - began).isGreaterThan(300_000_000);
        assertThat(row()).isNotEmpty();
    }

    @Test
    void aStaleIndexAnswersAsItDid() throws Exception {
        var rule = Rule.of("r", FaultKind.STALE_INDEX).ms(1);
        plan(
                rule.between(0, 1),
                Rule.of("long", FaultKind.STALE_INDEX).ms(60_000).most(1),
                named(rule, "short"));
        put(ONCE);
        assertThat(owned()).as("an empty page where nothing older is known").isZero();
        assertThat(owned()).as("what came meanwhile").isEqualTo(1);
        ONCE.deleteItem(r -> r.tableName(TABLE).key(key()));
        assertThat(owned()).as("the row that is gone").isEqualTo(1);
        assertThat(owned()).isZero();
    }

    private static Rule named(Rule rule, String id) {
        return Rule.of(id, rule.fault()).ms(rule.ms());
    }

    private int owned() {
        return OTHER.query(q -> q.tableName(TABLE)
                        .indexName("by-owner")
                        .keyConditionExpression("owner_key = :owner")
                        .expressionAttributeValues(Map.of(":owner", AttributeValue.fromS(id))))
                .count();
    }

    private void put(DynamoDbClient client) {
        client.putItem(r -> r.tableName(TABLE)
                .conditionExpression("attribute_not_exists(id)")
                .item(Map.of(
                        "id",
                        AttributeValue.fromS(id),
                        "owner_key",
                        AttributeValue.fromS(id),
                        "created_at",
                        AttributeValue.fromS("2026"),
                        "deep",
                        AttributeValue.fromM(Map.of(
                                "n", AttributeValue.fromN("12"),
                                "half", AttributeValue.fromN("0.5"),
                                "yes", AttributeValue.fromBool(true))))));
    }

    private UpdateItemResponse update(ReturnValue values) {
        return ONCE.updateItem(r -> r.tableName(TABLE)
                .key(key())
                .updateExpression("SET #n = :new REMOVE owner_key, created_at")
                .expressionAttributeNames(Map.of("#n", "name"))
                .expressionAttributeValues(Map.of(":new", AttributeValue.fromS("new")))
                .returnValues(values));
    }

    private Map<String, AttributeValue> row() {
        return TRUTH.getItem(r -> r.tableName(TABLE).key(key()).consistentRead(true))
                .item();
    }

    private Map<String, AttributeValue> key() {
        return Map.of("id", AttributeValue.fromS(id));
    }
}
