package dev.vto.jobs.testing;

import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** What was sent to the queues; every message of every test is kept, so each test looks for those of its own job. */
public final class Queues {
    private static final Map<String, List<Sent>> SEEN = new ConcurrentHashMap<>();

    private final SqsClient sqs;
    private final Endpoints aws;

    public Queues(Endpoints aws) {
        this.aws = aws;
        this.sqs = AwsClients.of(aws).sqs(aws.sqs());
    }

    /**
     * A message.
     *
     * @param body JSON
     * @param group its MessageGroupId
     */
    public record Sent(String body, String group) {}

    /** Receives what is there and gives all messages about the job so far. */
    public List<Sent> about(String queue, String jobId) {
        List<Sent> seen = SEEN.computeIfAbsent(queue, _ -> new CopyOnWriteArrayList<>());
        sqs.receiveMessage(r -> r.queueUrl(aws.queueUrl(queue))
                        .maxNumberOfMessages(10)
                        .waitTimeSeconds(0)
                        .messageSystemAttributeNames(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                .messages()
                .forEach(message -> {
                    seen.add(new Sent(
                            message.body(), message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID)));
                    sqs.deleteMessage(d -> d.queueUrl(aws.queueUrl(queue)).receiptHandle(message.receiptHandle()));
                });
        return seen.stream().filter(sent -> sent.body().contains(jobId)).toList();
    }

    /** Sends a text. */
    public void send(String queue, String body) {
        sqs.sendMessage(s -> s.queueUrl(aws.queueUrl(queue)).messageBody(body).messageGroupId("test"));
    }

    /** How many messages the queue holds, those in work included. */
    public int depth(String queue) {
        return sqs
                .getQueueAttributes(r -> r.queueUrl(aws.queueUrl(queue)).attributeNamesWithStrings("All"))
                .attributesAsStrings()
                .entrySet()
                .stream()
                .filter(entry -> entry.getKey().startsWith("ApproximateNumberOfMessages"))
                .mapToInt(entry -> Integer.parseInt(entry.getValue()))
                .sum();
    }
}
