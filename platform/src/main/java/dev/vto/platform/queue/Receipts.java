package dev.vto.platform.queue;

import dev.vto.platform.telemetry.StackTraces;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Has a message handled and tells SQS what came of it. */
final class Receipts {
    private static final Logger LOG = Logger.getLogger(Receipts.class);

    private final SqsClient sqs;
    private final Supplier<String> url;
    private final String name;
    private final MessageHandler handler;
    private final Duration longestPause;
    private final QueueMetrics metrics;

    Receipts(
            SqsClient sqs,
            Supplier<String> url,
            String name,
            MessageHandler handler,
            Duration longestPause,
            QueueMetrics metrics) {
        this.sqs = sqs;
        this.url = url;
        this.name = name;
        this.handler = handler;
        this.longestPause = longestPause;
        this.metrics = metrics;
    }

    void settle(Message message) {
        long begun = System.nanoTime();
        String outcome = "failed";
        try {
            Disposition disposition = handler.handle(message);
            switch (disposition) {
                case Disposition.Done _ -> outcome = "done";
                case Disposition.Again again -> {
                    outcome = "again";
                    sendAgain(message, again.pause());
                }
            }
            delete(message);
        } catch (InterruptedException e) {
            outcome = "interrupted";
            LOG.infof("%s: stopped before message %s was handled; it comes again", name, message.id());
        } catch (Exception e) {
            LOG.errorf(
                    StackTraces.worth(e),
                    "%s: message %s failed at receive %d; it comes again: %s",
                    name,
                    message.id(),
                    message.receives(),
                    e);
            comeBackSoon(message);
        } finally {
            metrics.handled(name, outcome, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /* Others can have it at once. */
    void release(Message message) {
        changeVisibility(message, 0);
    }

    private void sendAgain(Message message, Duration pause) {
        sqs.sendMessage(r -> r.queueUrl(url.get())
                .messageBody(message.body())
                .messageGroupId(message.group())
                .delaySeconds((int) pause.toSeconds()));
    }

    private void delete(Message message) {
        sqs.deleteMessage(r -> r.queueUrl(url.get()).receiptHandle(message.receiptHandle()));
    }

    /* Sooner than the visibility timeout at first, later with each failure. */
    private void comeBackSoon(Message message) {
        long seconds = Math.min(longestPause.toSeconds(), 1L << Math.min(message.receives(), 10));
        changeVisibility(message, (int) seconds);
    }

    private void changeVisibility(Message message, int seconds) {
        try {
            sqs.changeMessageVisibility(r ->
                    r.queueUrl(url.get()).receiptHandle(message.receiptHandle()).visibilityTimeout(seconds));
        } catch (SdkException e) {
            LOG.debugf(e, "%s: message %s comes again at its visibility timeout", name, message.id());
        }
    }
}
