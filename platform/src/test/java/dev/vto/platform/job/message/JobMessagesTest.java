package dev.vto.platform.job.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.platform.aws.Names;
import dev.vto.platform.aws.QueueUrls;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.Jobs;
import dev.vto.platform.job.move.JobMachine;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

class JobMessagesTest {
    private static final Instant LATER = Jobs.CREATED.plusSeconds(1);

    private final JobMachine machine = new JobMachine(Duration.ofSeconds(30), Duration.ofSeconds(5));
    private final Sent sqs = new Sent(new LinkedBlockingQueue<>());
    private final JobMessages messages = messages(sqs);

    private static JobMessages messages(Sent sqs) {
        return new JobMessages(sqs, new QueueUrls(sqs, new Names("", "media")), new ObjectMapper());
    }

    @Test
    void onlyWhatIsSoonOvertakenIsToldLater() {
        Job created = Jobs.created();
        Job claimed = machine.claim(created, "token", LATER).orElseThrow();
        Job rendering = machine.engineCall(claimed, "token", LATER).orElseThrow();
        Job completed =
                machine.complete(rendering, "token", Jobs.RESULT, LATER, LATER).orElseThrow();

        List.of(created, rendering, completed).forEach(messages::changed);

        assertThat(sqs.requests()).extracting(SendMessageRequest::delaySeconds).containsExactly(1, null, null);
    }

    @Test
    void aClaimIsToldOnlyWhenNothingElseIsToldOfItsJobForASecond() throws Exception {
        Sent overtaken = new Sent(new LinkedBlockingQueue<>());
        Job claimed = machine.claim(Jobs.created(), "token", LATER).orElseThrow();
        JobMessages elsewhere = messages(overtaken);

        elsewhere.claimed(claimed);
        messages.claimed(claimed);
        elsewhere.changed(machine.engineCall(claimed, "token", LATER).orElseThrow());
        SendMessageRequest told = sqs.requests().poll(1, TimeUnit.MINUTES);
        elsewhere.awaitSent(Duration.ofMinutes(1));

        assertThat(told.messageBody()).contains("\"version\":2");
        assertThat(overtaken.requests())
                .extracting(SendMessageRequest::messageBody)
                .singleElement(STRING)
                .contains("\"version\":3");
    }

    @Test
    void whatIsSentInTheBackgroundIsWaitedForButNotForEver() {
        Job job = Jobs.created();
        CountDownLatch slow = new CountDownLatch(1);

        messages.inBackground(job, () -> {
            try {
                slow.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            messages.changed(job);
        });
        messages.inBackground(job, () -> {
            throw new IllegalStateException("SQS is down");
        });

        assertThat(messages.awaitSent(Duration.ofMillis(1))).isFalse();
        slow.countDown();
        assertThat(messages.awaitSent(Duration.ofMinutes(1))).isTrue();
        assertThat(sqs.requests()).hasSize(1);
    }

    @Test
    void whatIsUnderWayWhenThePodStopsIsSentBeforeItIsGone() throws Exception {
        CountDownLatch stopping = new CountDownLatch(1);
        messages.inBackground(Jobs.created(), () -> {
            try {
                stopping.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            messages.changed(Jobs.created());
        });

        Thread stop = Thread.ofPlatform().start(() -> messages.stop(new ShutdownEvent()));
        while (stop.getState() != Thread.State.WAITING && stop.isAlive()) {
            Thread.onSpinWait();
        }
        assertThat(stop.isAlive()).as("waits for what is under way").isTrue();
        stopping.countDown();
        stop.join();

        assertThat(sqs.requests()).hasSize(1);
    }

    @Test
    void whereAQueueHangsNoMoreThanSoManyMessagesAreUnderWay() {
        CountDownLatch slow = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        for (int i = 0; i < 600; i++) {
            messages.inBackground(Jobs.created(), () -> {
                begun.incrementAndGet();
                try {
                    slow.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        slow.countDown();
        assertThat(messages.awaitSent(Duration.ofMinutes(1))).isTrue();
        assertThat(begun).hasValue(500);

        messages.inBackground(Jobs.created(), begun::incrementAndGet);
        assertThat(messages.awaitSent(Duration.ofMinutes(1))).isTrue();
        assertThat(begun).hasValue(501);
    }

    /** Keeps what it is sent. */
    private record Sent(BlockingQueue<SendMessageRequest> requests) implements SqsClient {
        @Override
        public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
            return GetQueueUrlResponse.builder().queueUrl("queue").build();
        }

        @Override
        public SendMessageResponse sendMessage(SendMessageRequest request) {
            requests.add(request);
            return SendMessageResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
