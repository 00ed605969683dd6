package dev.vto.local.fault.proxy;

import static dev.vto.local.fault.AwsPart.SQS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vto.local.fault.FaultKind;
import dev.vto.local.fault.Rule;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.RequestThrottledException;
import software.amazon.awssdk.services.sqs.model.SqsException;

class QueueFaultsTest extends FaultStage {
    private static final SqsClient ONCE = tries(1, SqsClient.builder(), AS_WORKER.sqs());
    private static final SqsClient AGAIN = tries(3, SqsClient.builder(), AS_WORKER.sqs());
    private static final SqsClient TRUTH = DIRECT.sqs(AWS.sqs());
    private static final String QUEUE = AWS.queueUrl("vto-render");
    private static final String RESULTS = AWS.queueUrl("vto-results");

    @BeforeEach
    void empty() {
        TRUTH.purgeQueue(r -> r.queueUrl(QUEUE));
        TRUTH.purgeQueue(r -> r.queueUrl(RESULTS));
    }

    @Test
    void throttlingIsWhatTheSdkRetries() throws Exception {
        plan(Rule.of("r", FaultKind.THROTTLE).most(2));
        send(AGAIN, "1");
        assertThat(fired()).containsExactly(2L);
        plan(Rule.of("r", FaultKind.THROTTLE));
        assertThatThrownBy(() -> send(ONCE, "2")).isInstanceOf(RequestThrottledException.class);
    }

    @Test
    void errorsAreTheSdksOwn() throws Exception {
        plan(
                Rule.of("a", FaultKind.ERROR).most(1),
                Rule.of("b", FaultKind.ERROR).part(SQS).error("ServiceUnavailable"));
        assertThatThrownBy(() -> send(ONCE, "1")).isInstanceOfSatisfying(SqsException.class, e -> {
            assertThat(e.statusCode()).isEqualTo(500);
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InternalFailure");
        });
        assertThatThrownBy(() -> send(ONCE, "1"))
                .isInstanceOfSatisfying(
                        SqsException.class, e -> assertThat(e.statusCode()).isEqualTo(503));
    }

    @Test
    void aMessageIsDoubled() throws Exception {
        record();
        plan(Rule.of("r", FaultKind.DUPLICATE));
        send(ONCE, "twice");
        assertThat(receive(TRUTH)).extracting(Message::body).containsExactly("twice", "twice");
        var messages = recorded("SendMessage").getFirst().path("messages");
        assertThat(messages)
                .hasSize(2)
                .allSatisfy(m -> assertThat(m.path("body").asText()).isEqualTo("twice"));
        assertThat(messages.get(0).path("messageId"))
                .isNotEqualTo(messages.get(1).path("messageId"));
    }

    @Test
    void aMessageIsLate() throws Exception {
        plan(Rule.of("r", FaultKind.LATE).ms(900));
        send(ONCE, "late");
        assertThat(receive(TRUTH)).isEmpty();
        await().until(() -> !receive(TRUTH).isEmpty());
    }

    @Test
    void messagesAreShuffledAndASingleOneComesBackLater() throws Exception {
        plan(Rule.of("r", FaultKind.REORDER).ms(900));
        assertThat(receive(ONCE)).isEmpty();
        assertThat(fired()).as("nothing to reorder").containsExactly(0L);
        var bodies = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
        bodies.forEach(body -> send(TRUTH, body));
        assertThat(receive(ONCE))
                .extracting(Message::body)
                .containsExactlyInAnyOrderElementsOf(bodies)
                .isNotEqualTo(bodies);
        TRUTH.purgeQueue(r -> r.queueUrl(QUEUE));
        send(TRUTH, "single");
        assertThat(receive(ONCE)).isEmpty();
        assertThat(fired()).containsExactly(2L);
        FAULTS.heal();
        await().until(() -> !receive(ONCE).isEmpty());
    }

    @Test
    void whatIsReceivedAndDeletedIsRecorded() throws Exception {
        record();
        send(ONCE, "body");
        var receipt = receive(ONCE).getFirst().receiptHandle();
        ONCE.changeMessageVisibility(
                r -> r.queueUrl(QUEUE).receiptHandle(receipt).visibilityTimeout(7));
        ONCE.deleteMessage(r -> r.queueUrl(QUEUE).receiptHandle(receipt));
        var received = recorded("ReceiveMessage").getFirst();
        assertThat(received.path("queue").asText()).isEqualTo("vto-render");
        assertThat(received.path("messages").get(0).path("receipt").asText()).isEqualTo(receipt);
        assertThat(recorded("ChangeMessageVisibility")
                        .getFirst()
                        .path("messages")
                        .get(0)
                        .path("seconds")
                        .asInt())
                .isEqualTo(7);
        assertThat(recorded("DeleteMessage")
                        .getFirst()
                        .path("messages")
                        .get(0)
                        .path("receipt")
                        .asText())
                .isEqualTo(receipt);
    }

    @Test
    void aPartitionCutsLongPollsThatItFindsOpen() throws Exception {
        var poll = CompletableFuture.runAsync(
                () -> ONCE.receiveMessage(r -> r.queueUrl(QUEUE).waitTimeSeconds(20)));
        plan(Rule.of("r", FaultKind.PARTITION).client(WORKER).between(300, 60_000));
        await().atMost(Duration.ofSeconds(5)).until(poll::isDone);
        assertThatThrownBy(poll::join).hasCauseInstanceOf(SdkClientException.class);
    }

    @Test
    void whatTheBucketTellsComesTwiceAndIsNotLost() throws Exception {
        record();
        plan(
                Rule.of("lost", FaultKind.DROP_REQUEST),
                Rule.of("twice", FaultKind.DUPLICATE).client("s3"));
        var key = "results/" + System.nanoTime();
        DIRECT.s3(AWS.s3()).putObject(r -> r.bucket(AWS.bucket()).key(key), RequestBody.fromString("x"));
        await().untilAsserted(() -> assertThat(fired()).containsExactly(0L, 1L));
        await().until(() -> recordedEvents(key) == 2);
    }

    private static long recordedEvents(String key) {
        return TRUTH
                .receiveMessage(r -> r.queueUrl(RESULTS)
                        .waitTimeSeconds(0)
                        .maxNumberOfMessages(10)
                        .visibilityTimeout(0))
                .messages()
                .stream()
                .filter(message -> message.body().contains(key))
                .count();
    }

    private static void send(SqsClient client, String body) {
        client.sendMessage(r -> r.queueUrl(QUEUE).messageBody(body));
    }

    private static List<Message> receive(SqsClient client) {
        return client.receiveMessage(r -> r.queueUrl(QUEUE).waitTimeSeconds(0).maxNumberOfMessages(10))
                .messages();
    }
}
