package dev.vto.render.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.testing.LocalAws;
import dev.vto.platform.aws.QueueUrls;
import dev.vto.platform.aws.VtoQueue;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobStage;
import dev.vto.platform.job.JobStatus;
import dev.vto.render.it.BedrockStub.Answer;
import dev.vto.render.start.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A program of its own, for it is stopped. */
@QuarkusTest
@TestProfile(DrainIT.Alone.class)
@WithTestResource(LocalAws.class)
@WithTestResource(EngineStub.class)
class DrainIT {
    @EngineStub.Inject
    BedrockStub bedrock;

    @Inject
    Shop shop;

    @Inject
    Worker worker;

    @Inject
    SqsClient sqs;

    @Inject
    QueueUrls urls;

    /** Another configuration than the other tests', so that Quarkus starts again. */
    public static final class Alone implements QuarkusTestProfile {}

    @Test
    void stoppingWorkerFinishesWhatIsDrawnAndHandsBackTheRest() throws Exception {
        CountDownLatch soon = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        String drawn = "{\"images\":[\"" + Pictures.base64(Pictures.RESULT) + "\"]}";
        bedrock.script(5001, Answer.body(drawn).after(soon));
        bedrock.script(5002, Answer.body(drawn).after(never));
        awaitReceiving();
        Job quick = shop.accept(5001);
        Job slow = shop.accept(5002);
        shop.wake(quick);
        shop.wake(slow);
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> bedrock.calls(5001).size() + bedrock.calls(5002).size() == 2);

        CompletableFuture<Void> stopping = CompletableFuture.runAsync(this::stop);
        soon.countDown();
        stopping.get();
        never.countDown();

        assertThat(shop.row(quick).status()).isEqualTo(JobStatus.COMPLETED);
        Job back = shop.row(slow);
        assertThat(back.status()).isEqualTo(JobStatus.PROCESSING);
        assertThat(back.stage()).isEqualTo(JobStage.QUEUED);
        assertThat(back.lease()).isNull();
        assertThat(back.chargeableCalls()).isEqualTo(1);
        Awaitility.await().pollInterval(Duration.ofMillis(100)).until(() -> woken(slow));
    }

    /* The last poll of the program that ran before may still swallow a message. */
    private void awaitReceiving() {
        Job first = shop.accept(5000);
        Awaitility.await().pollInterval(Duration.ofMillis(100)).until(() -> {
            shop.wake(first);
            return shop.row(first).status().terminal();
        });
    }

    private void stop() {
        try {
            worker.stop(new ShutdownEvent());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean woken(Job job) {
        return sqs.receiveMessage(r -> r.queueUrl(urls.of(VtoQueue.RENDER)).waitTimeSeconds(1)).messages().stream()
                .anyMatch(message -> message.body().contains(job.id()));
    }
}
