package dev.vto.platform.queue;

import dev.vto.platform.aws.QueueUrls;
import dev.vto.platform.aws.VtoQueue;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Makes consumers of the platform's queues. */
@Singleton
public class QueueConsumers {
    private final SqsClient sqs;
    private final QueueUrls urls;
    private final QueueConfig config;
    private final QueueMetrics metrics;

    public QueueConsumers(SqsClient sqs, QueueUrls urls, QueueConfig config, QueueMetrics metrics) {
        this.sqs = sqs;
        this.urls = urls;
        this.config = config;
        this.metrics = metrics;
    }

    /** A consumer of what the queue's consumers could not handle, not started, with so many slots. */
    public QueueConsumer ofDeadLetters(VtoQueue queue, int slots, MessageHandler handler) {
        return consumer(() -> urls.deadLetters(queue), queue.deadLetterName(), Slots.fixed(slots), handler);
    }

    /** A consumer of the queue, not started, with so many slots. */
    public QueueConsumer of(VtoQueue queue, int slots, MessageHandler handler) {
        return of(queue, Slots.fixed(slots), handler);
    }

    /** A consumer of the queue, not started, with these slots of its own. */
    public QueueConsumer of(VtoQueue queue, Slots slots, MessageHandler handler) {
        return consumer(() -> urls.of(queue), queue.logicalName(), slots, handler);
    }

    private QueueConsumer consumer(Supplier<String> url, String name, Slots slots, MessageHandler handler) {
        return new QueueConsumer(sqs, url, name, config, slots, handler, metrics);
    }

    /** Keeps a message in work from others for so long from now, in whole seconds. */
    public void extend(VtoQueue queue, Message message, Duration visibility) {
        sqs.changeMessageVisibility(r -> r.queueUrl(urls.of(queue))
                .receiptHandle(message.receiptHandle())
                .visibilityTimeout((int) visibility.toSeconds()));
    }
}
