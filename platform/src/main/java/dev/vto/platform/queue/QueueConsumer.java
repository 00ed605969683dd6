package dev.vto.platform.queue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Receives a queue's messages by long polling and hands each to the handler on a virtual thread of its own. Never takes
 * more messages than it has free slots, so that none waits here while another pod is idle.
 */
public final class QueueConsumer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(QueueConsumer.class);
    private static final int MOST_PER_RECEIVE = 10;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    /* what an answer may take beside the long poll; a receive without one is not sent again, the next does it */
    private static final Duration RECEIVE_PATIENCE = Duration.ofSeconds(5);

    private final SqsClient sqs;
    private final Supplier<String> url;
    private final String name;
    private final QueueConfig config;
    private final Slots slots;
    private final Receipts receipts;
    private final ExecutorService handlers;
    private final Thread receiver;
    private volatile boolean receiving = true;

    /**
     * A consumer that is not started yet.
     *
     * @param sqs client whose socket timeout is longer than the long poll of 20 s
     * @param url gives the queue's address when first needed
     * @param name for logs and metrics
     * @param config how long a receive waits for a message, whole seconds up to 20, and a failed message at most
     * @param slots how many messages may be in work at once; this consumer's own
     * @param handler handles each
     * @param metrics counts outcomes
     */
    public QueueConsumer(
            SqsClient sqs,
            Supplier<String> url,
            String name,
            QueueConfig config,
            Slots slots,
            MessageHandler handler,
            QueueMetrics metrics) {
        this.sqs = sqs;
        this.url = url;
        this.name = name;
        this.config = config;
        this.slots = slots;
        this.receipts = new Receipts(sqs, url, name, handler, config.longestPause(), metrics);
        this.handlers = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name + "-", 0).factory());
        this.receiver = Thread.ofVirtual().name(name + "-receiver").unstarted(this::receive);
    }

    /** Begins to receive. */
    public void start() {
        receiver.start();
    }

    /** Begins no further poll. That under way may end, what it brings is handled, and so is what is in work. */
    public void receiveNoMore() {
        receiving = false;
        slots.stop();
    }

    /**
     * Begins nothing more and waits until nothing is in work and the poll under way has ended. The poll is not given up, for
     * SQS may still hand messages to it, which nobody would see until their visibility timeout: what it brings is released at
     * once, for others to have.
     *
     * @return false when the time ended before the work
     */
    public boolean drain(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        receiveNoMore();
        handlers.shutdown();
        boolean ended = handlers.awaitTermination(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (ended && receiver.getState() != Thread.State.NEW) {
            receiver.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
        return ended;
    }

    /** Stops receiving and interrupts what is in work; its messages come again after their visibility timeout. */
    @Override
    public void close() {
        receiving = false;
        receiver.interrupt();
        handlers.shutdownNow();
    }

    private void receive() {
        while (receiving) {
            try {
                int free = slots.awaitFree(MOST_PER_RECEIVE);
                if (receiving && free > 0) {
                    poll(free).forEach(this::begin);
                }
            } catch (InterruptedException | AbortedException e) {
                LOG.debugf("%s: receiving was interrupted", name);
            } catch (SdkException e) {
                LOG.warnf("%s: receiving failed; trying again in %s: %s", name, PAUSE_AFTER_FAILURE, e);
                pause();
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s: receiving failed; trying again in %s", name, PAUSE_AFTER_FAILURE);
                pause();
            }
        }
    }

    private List<Message> poll(int most) {
        Duration longPoll = config.longPoll();
        return sqs
                .receiveMessage(r -> r.queueUrl(url.get())
                        .maxNumberOfMessages(most)
                        .waitTimeSeconds((int) longPoll.toSeconds())
                        .overrideConfiguration(o -> o.apiCallAttemptTimeout(longPoll.plus(RECEIVE_PATIENCE))
                                .apiCallTimeout(longPoll.plus(RECEIVE_PATIENCE)))
                        .messageSystemAttributeNames(
                                MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                                MessageSystemAttributeName.MESSAGE_GROUP_ID))
                .messages()
                .stream()
                .map(m -> new Message(
                        m.messageId(),
                        m.body(),
                        m.receiptHandle(),
                        m.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID),
                        Integer.parseInt(m.attributes()
                                .getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1"))))
                .toList();
    }

    private void begin(Message message) {
        slots.begin();
        try {
            handlers.execute(() -> handle(message));
        } catch (RejectedExecutionException e) {
            receipts.release(message);
            slots.end();
        }
    }

    private void handle(Message message) {
        try {
            receipts.settle(message);
        } finally {
            slots.end();
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException e) {
            LOG.debugf("%s: the pause was interrupted", name);
        }
    }
}
