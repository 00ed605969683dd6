package dev.vto.local.store;

import dev.vto.local.provision.BucketSpec;
import dev.vto.local.provision.NotificationRule;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends the events of the bucket to the queues that its rules name; in order, and not before the answer to the writer. */
public final class EventPublisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventPublisher.class);
    private static final long FLUSH_SECONDS = 1;

    private final BucketSpec bucket;
    private final String region;
    private final Clock clock;
    private final Sequencer sequencer = new Sequencer();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("s3-events").factory());
    private volatile Target target;

    public EventPublisher(BucketSpec bucket, String region, Clock clock) {
        this.bucket = bucket;
        this.region = region;
        this.clock = clock;
    }

    /** From now on events reach these queues; each gets the test event that S3 sends when it is told to notify. */
    public void connect(SqsClient sqs, Map<String, String> queueUrls) {
        target = new Target(sqs, queueUrls);
        bucket.notifications().stream()
                .map(NotificationRule::queueName)
                .distinct()
                .forEach(queue -> send(queue, ObjectEvent.test(bucket.name(), clock.instant())));
    }

    void created(String how, String key, long size, String eTag) {
        publish(new ObjectEvent(
                "ObjectCreated:" + how, clock.instant(), bucket.name(), key, size, eTag, sequencer.next()));
    }

    void removed(String key) {
        publish(new ObjectEvent(
                "ObjectRemoved:Delete", clock.instant(), bucket.name(), key, null, null, sequencer.next()));
    }

    private void publish(ObjectEvent event) {
        bucket.notifications().stream()
                .filter(rule -> rule.matches(event.name(), event.key()))
                .forEach(rule -> send(rule.queueName(), event.toJson(region)));
    }

    private void send(String queue, String body) {
        var connected = target;
        if (connected != null && !sender.isShutdown()) {
            sender.execute(() -> connected.send(queue, body));
        }
    }

    @Override
    public void close() {
        sender.shutdown();
        try {
            sender.awaitTermination(FLUSH_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Target(SqsClient sqs, Map<String, String> queueUrls) {
        void send(String queue, String body) {
            try {
                sqs.sendMessage(
                        request -> request.queueUrl(queueUrls.get(queue)).messageBody(body));
            } catch (SdkException e) {
                LOG.warn("An S3 event could not be sent to {}: {}", queue, e.getMessage());
            }
        }
    }
}
