package dev.vto.platform.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** What becomes of a message that SQS hands to a receive which was under way when the service was told to stop. */
@Timeout(20)
class QueueConsumerTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final OnePoll sqs = new OnePoll();
    private final Changing slots = new Changing();
    private final Queue<String> handled = new ConcurrentLinkedQueue<>();
    private volatile boolean fails;
    private final QueueConsumer consumer = new QueueConsumer(
            sqs,
            () -> "queue",
            "queue",
            new Times(LONG, LONG),
            slots,
            this::handle,
            new QueueMetrics(new SimpleMeterRegistry()));

    @Test
    void messageThatComesWhileDrainingIsReleasedBeforeTheDrainEnds() throws Exception {
        consumer.start();
        sqs.begun.await();
        CompletableFuture<Boolean> drain = new CompletableFuture<>();
        Thread stopping = Thread.ofVirtual().start(() -> drain.complete(drained(LONG)));
        while (stopping.getState() != Thread.State.TIMED_WAITING && !drain.isDone()) {
            Thread.onSpinWait();
        }
        sqs.bring("late");

        assertThat(drain.join()).isTrue();
        assertThat(sqs.released).containsExactly("receipt of late");
        assertThat(handled).isEmpty();
    }

    @Test
    void lastPollMayStillBringSomething() throws Exception {
        consumer.start();
        sqs.begun.await();

        consumer.receiveNoMore();
        sqs.bring("last");

        while (handled.isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(drained(LONG)).isTrue();
        assertThat(handled).containsExactly("last");
        assertThat(sqs.released).isEmpty();
    }

    @Test
    void receivesNoMoreThanAreFree() throws Exception {
        slots.free.set(3);
        consumer.start();
        sqs.begun.await();

        assertThat(sqs.request.maxNumberOfMessages()).isEqualTo(3);
        consumer.close();
    }

    @Test
    void callThatReceivesIsGivenLongerThanItWaitsForMessages() throws Exception {
        consumer.start();
        sqs.begun.await();

        assertThat(sqs.request.waitTimeSeconds()).isEqualTo((int) LONG.toSeconds());
        assertThat(sqs.request.overrideConfiguration().orElseThrow()).satisfies(call -> {
            assertThat(call.apiCallAttemptTimeout().orElseThrow()).isGreaterThan(LONG);
            assertThat(call.apiCallTimeout().orElseThrow()).isGreaterThan(LONG);
        });
        consumer.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "3, 8", "9, 10"})
    void messageThatFailsComesAgainSoonAndEachTimeLater(int receives, int seconds) throws Exception {
        fails = true;
        sqs.receives = receives;
        consumer.start();
        sqs.begun.await();
        consumer.receiveNoMore();

        sqs.bring("bad");

        assertThat(sqs.hidden.poll(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void drainDoesNotWaitForASlot() {
        slots.free.set(0);
        consumer.start();

        assertThat(drained(LONG)).isTrue();
        assertThat(sqs.begun.getCount()).isEqualTo(1);
    }

    @Test
    void drainWaitsNoLongerThanItMay() throws Exception {
        consumer.start();
        sqs.begun.await();

        assertThat(drained(Duration.ofMillis(100))).as("nothing was in work").isTrue();
        consumer.close();
    }

    @Test
    void consumerThatNeverBeganIsDrainedAtOnce() {
        assertThat(drained(LONG)).isTrue();
    }

    private Disposition handle(dev.vto.platform.queue.Message message) {
        if (fails) {
            throw new IllegalStateException("cannot be handled");
        }
        handled.add(message.id());
        return Disposition.DONE;
    }

    private boolean drained(Duration atMost) {
        try {
            return consumer.drain(atMost);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Slots of which the test says how many are free. */
    private static final class Changing implements Slots {
        private final AtomicInteger free = new AtomicInteger(4);
        private final CountDownLatch stopped = new CountDownLatch(1);

        @Override
        public int awaitFree(int most) throws InterruptedException {
            if (free.get() == 0) {
                stopped.await();
            }
            return Math.min(most, free.get());
        }

        @Override
        public void begin() {
            free.decrementAndGet();
        }

        @Override
        public void end() {
            free.incrementAndGet();
        }

        @Override
        public void stop() {
            stopped.countDown();
        }
    }

    /** A queue whose only receive ends when the test has it bring a message. */
    private static final class OnePoll implements SqsClient {
        private volatile ReceiveMessageRequest request;
        private volatile int receives = 1;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CompletableFuture<String> message = new CompletableFuture<>();
        private final Queue<String> released = new ConcurrentLinkedQueue<>();
        private final BlockingQueue<Duration> hidden = new LinkedBlockingQueue<>();

        void bring(String id) {
            message.complete(id);
        }

        @Override
        public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
            this.request = request;
            begun.countDown();
            try {
                String id = message.get();
                return ReceiveMessageResponse.builder()
                        .messages(List.of(Message.builder()
                                .messageId(id)
                                .body("{}")
                                .receiptHandle("receipt of " + id)
                                .attributes(attributes(request))
                                .build()))
                        .build();
            } catch (InterruptedException e) {
                throw AbortedException.create("interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        /* as SQS does: only those that were asked for */
        private Map<MessageSystemAttributeName, String> attributes(ReceiveMessageRequest request) {
            MessageSystemAttributeName count = MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT;
            return request.messageSystemAttributeNames().contains(count)
                    ? Map.of(count, Integer.toString(receives))
                    : Map.of();
        }

        @Override
        public ChangeMessageVisibilityResponse changeMessageVisibility(ChangeMessageVisibilityRequest request) {
            if (request.visibilityTimeout() == 0) {
                released.add(request.receiptHandle());
            } else {
                hidden.add(Duration.ofSeconds(request.visibilityTimeout()));
            }
            return ChangeMessageVisibilityResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {}
    }

    private record Times(Duration longPoll, Duration longestPause) implements QueueConfig {}
}
