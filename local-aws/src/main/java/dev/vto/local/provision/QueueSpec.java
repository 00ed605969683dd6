package dev.vto.local.provision;

import dev.vto.local.template.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * A queue.
 *
 * @param attributes as SQS takes them
 * @param deadLetters address of its dead-letter queue, or empty
 * @param maxReceiveCount receives after which a message goes there; 0 without such a queue
 */
public record QueueSpec(
        String name, Map<QueueAttributeName, String> attributes, String deadLetters, int maxReceiveCount) {
    private static final Map<String, QueueAttributeName> ATTRIBUTES = Map.of(
            "VisibilityTimeout", QueueAttributeName.VISIBILITY_TIMEOUT,
            "ReceiveMessageWaitTimeSeconds", QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS,
            "MessageRetentionPeriod", QueueAttributeName.MESSAGE_RETENTION_PERIOD,
            "DelaySeconds", QueueAttributeName.DELAY_SECONDS);

    static QueueSpec from(Section queue) {
        queue.only(
                "QueueName",
                "SqsManagedSseEnabled",
                "RedrivePolicy",
                "VisibilityTimeout",
                "ReceiveMessageWaitTimeSeconds",
                "MessageRetentionPeriod",
                "DelaySeconds");
        var attributes = new LinkedHashMap<QueueAttributeName, String>();
        ATTRIBUTES.forEach((property, attribute) -> {
            if (queue.has(property)) {
                attributes.put(attribute, String.valueOf(queue.integer(property)));
            }
        });
        if (!queue.has("RedrivePolicy")) {
            return new QueueSpec(queue.text("QueueName"), attributes, "", 0);
        }
        var redrive = queue.section("RedrivePolicy").only("deadLetterTargetArn", "maxReceiveCount");
        var arn = redrive.text("deadLetterTargetArn");
        var count = redrive.integer("maxReceiveCount");
        attributes.put(
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}".formatted(arn, count));
        return new QueueSpec(queue.text("QueueName"), attributes, arn, count);
    }
}
