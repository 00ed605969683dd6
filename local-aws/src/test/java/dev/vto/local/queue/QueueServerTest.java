package dev.vto.local.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.SharedStack;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class QueueServerTest {
    private static final Endpoints AWS = Endpoints.fromJson(SharedStack.start());
    private static final AwsClients CLIENTS = AwsClients.of(AWS);
    private static final SqsClient SQS = CLIENTS.sqs(AWS.sqs());
    private final String queue = AWS.queueUrl("vto-render");
    private final String deadLetters = AWS.queueUrl("vto-render-dlq");

    @AfterAll
    static void close() {
        CLIENTS.close();
    }

    @BeforeEach
    void empty() {
        SQS.purgeQueue(r -> r.queueUrl(queue));
        SQS.purgeQueue(r -> r.queueUrl(deadLetters));
    }

    @Test
    void hasTheAttributesOfTheTemplate() {
        var attributes = SQS.getQueueAttributes(r -> r.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
                .attributes();
        assertThat(attributes)
                .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "45")
                .containsEntry(QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS, "20");
        assertThat(attributes.get(QueueAttributeName.REDRIVE_POLICY))
                .contains("arn:aws:sqs:eu-west-1:000000000000:test-vto-render-dlq")
                .contains("5");
    }

    @Test
    void takesAMessageGroupOnAStandardQueue() {
        SQS.sendMessage(r -> r.queueUrl(queue).messageBody("{}").messageGroupId("owner"));
        assertThat(receive(queue, 30).getFirst().attributes())
                .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, "owner");
    }

    @Test
    void oneGroupDoesNotHoldBackTheOthers() {
        SQS.sendMessage(r -> r.queueUrl(queue).messageBody("1").messageGroupId("owner"));
        SQS.sendMessage(r -> r.queueUrl(queue).messageBody("2").messageGroupId("owner"));
        assertThat(receive(queue, 30)).hasSize(1);
        assertThat(receive(queue, 30)).hasSize(1);
    }

    @Test
    void movesAMessageToTheDeadLettersAfterItsReceives() {
        SQS.sendMessage(r -> r.queueUrl(queue).messageBody("poison"));
        for (int receive = 0; receive < 5; receive++) {
            assertThat(receive(queue, 0)).extracting(Message::body).containsExactly("poison");
        }
        assertThat(receive(queue, 0)).isEmpty();
        await().until(() ->
                receive(deadLetters, 30).stream().anyMatch(m -> m.body().equals("poison")));
    }

    @Test
    void delaysAMessage() {
        SQS.sendMessage(r -> r.queueUrl(queue).messageBody("later").delaySeconds(1));
        assertThat(receive(queue, 0)).isEmpty();
        await().until(() -> !receive(queue, 30).isEmpty());
    }

    @Test
    void changesVisibility() {
        SQS.sendMessage(r -> r.queueUrl(queue).messageBody("again"));
        var message = receive(queue, 30).getFirst();
        assertThat(receive(queue, 30)).isEmpty();
        SQS.changeMessageVisibility(
                r -> r.queueUrl(queue).receiptHandle(message.receiptHandle()).visibilityTimeout(0));
        assertThat(receive(queue, 30)).hasSize(1);
    }

    private static List<Message> receive(String url, int visibility) {
        return SQS.receiveMessage(r -> r.queueUrl(url)
                        .waitTimeSeconds(0)
                        .visibilityTimeout(visibility)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }
}
