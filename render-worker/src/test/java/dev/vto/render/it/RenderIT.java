package dev.vto.render.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.testing.LocalAws;
import dev.vto.platform.aws.QueueUrls;
import dev.vto.platform.aws.S3Address;
import dev.vto.platform.aws.VtoQueue;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobMoment;
import dev.vto.platform.job.JobStatus;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

@QuarkusTest
@WithTestResource(LocalAws.class)
@WithTestResource(EngineStub.class)
class RenderIT {
    @EngineStub.Inject
    BedrockStub bedrock;

    @Inject
    Shop shop;

    @Inject
    S3Client s3;

    @Inject
    SqsClient sqs;

    @Inject
    QueueUrls urls;

    @Test
    void wokenJobEndsWithTheEnginesBytesAfterOneCall() {
        Job accepted = shop.accept(1001);

        shop.wake(accepted);

        Job done = shop.awaitEnd(accepted);
        assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(done.engineCalls()).isEqualTo(1);
        assertThat(done.attempt()).isEqualTo(1);
        assertThat(done.timings()).containsOnlyKeys(JobMoment.values());
        assertThat(done.result().engine()).isEqualTo("nova-canvas");
        assertThat(done.result().engineModel()).isEqualTo("amazon.nova-canvas-v1:0");
        assertThat(done.result().billedUnits()).isEqualTo(1);
        S3Address picture = done.result().pictures().getFirst();
        assertThat(picture.key()).isEqualTo("results/" + accepted.id() + "/1-1.png");
        var stored = s3.getObjectAsBytes(r -> r.bucket(picture.bucket()).key(picture.key()));
        assertThat(stored.asByteArray()).isEqualTo(Pictures.RESULT);
        assertThat(stored.response().contentType()).isEqualTo("image/png");
        assertThat(stored.response().metadata())
                .containsEntry("job-id", accepted.id())
                .containsEntry("lease-token", done.lease().token())
                .containsEntry("n", "1")
                .containsEntry("count", "1");
        assertThat(bedrock.calls(1001)).singleElement().satisfies(call -> {
            assertThat(call.at("/virtualTryOnParams/sourceImage").asText()).isEqualTo(Pictures.base64(Pictures.PERSON));
            assertThat(call.at("/virtualTryOnParams/referenceImage").asText())
                    .isEqualTo(Pictures.base64(Pictures.GARMENT));
        });
    }

    @Test
    void gatewaysAreToldOfTheEnding() {
        Job accepted = shop.accept(1002);

        shop.wake(accepted);

        Job done = shop.awaitEnd(accepted);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> events().stream()
                        .map(Message::body)
                        .anyMatch(body -> body.contains(accepted.id())
                                && body.contains("\"version\":" + done.version())
                                && body.contains(accepted.owner().value())));
    }

    @Test
    void duplicateDeliveriesRenderOnce() {
        Job accepted = shop.accept(1003);
        CountDownLatch drawn = new CountDownLatch(1);
        bedrock.script(
                1003,
                BedrockStub.Answer.body("{\"images\":[\"" + Pictures.base64(Pictures.RESULT) + "\"]}")
                        .after(drawn));

        IntStream.range(0, 8).parallel().forEach(_ -> shop.wake(accepted));
        shop.awaitRow(accepted, row -> row.engineCalls() > 0);
        shop.wake(accepted);
        drawn.countDown();
        Job done = shop.awaitEnd(accepted);
        shop.wake(accepted);

        assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(done.attempt()).isEqualTo(1);
        Awaitility.await()
                .during(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> bedrock.calls(1003).size() == 1);
    }

    @Test
    void severalPicturesAndTheMaskAreKept() {
        Job accepted = shop.accept(1004);
        bedrock.script(
                1004,
                BedrockStub.Answer.body("{\"images\":[\"%s\",\"%s\"],\"maskImage\":\"%s\",\"error\":null}"
                        .formatted(
                                Pictures.base64(Pictures.RESULT),
                                Pictures.base64(Pictures.SECOND),
                                Pictures.base64(Pictures.MASK))));

        shop.wake(accepted);

        Job done = shop.awaitEnd(accepted);
        String prefix = "results/" + accepted.id() + "/";
        assertThat(done.result().pictures())
                .extracting(S3Address::key)
                .containsExactly(prefix + "1-1.png", prefix + "1-2.jpg");
        assertThat(done.result().mask().key()).isEqualTo(prefix + "1-mask.png");
        assertThat(shop.results(accepted)).hasSize(3);
    }

    @Test
    void engineThatTakesLongerThanALeaseKeepsItsJob() {
        Job accepted = shop.accept(1005);
        CountDownLatch drawn = new CountDownLatch(1);
        bedrock.script(
                1005,
                BedrockStub.Answer.body("{\"images\":[\"" + Pictures.base64(Pictures.RESULT) + "\"]}")
                        .after(drawn));

        shop.wake(accepted);
        Job called = shop.awaitRow(accepted, row -> row.engineCalls() > 0);
        shop.awaitRow(
                accepted,
                row -> row.lease().until().isAfter(called.lease().until().plusMillis(3100)));
        drawn.countDown();

        assertThat(shop.awaitEnd(accepted).attempt()).isEqualTo(1);
        assertThat(bedrock.calls(1005)).hasSize(1);
    }

    @Test
    void secondJobAfterTheStartIsFast() {
        IntStream.range(0, 3).forEach(n -> {
            Job accepted = shop.accept(1100 + n);
            long begun = System.nanoTime();
            shop.wake(accepted);
            Job done = shop.awaitEnd(accepted);
            System.out.println("end to end " + (System.nanoTime() - begun) / 1_000_000 + " ms; " + done.timings());
        });
    }

    private List<Message> events() {
        return sqs.receiveMessage(r -> r.queueUrl(urls.of(VtoQueue.EVENTS))
                        .maxNumberOfMessages(10)
                        .waitTimeSeconds(1))
                .messages();
    }
}
