package dev.vto.render.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.platform.aws.S3Address;
import dev.vto.platform.aws.VtoQueue;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobMoment;
import dev.vto.platform.job.JobStatus;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
@WithTestResource(EngineStub.class)
class RenderIT {
    private static final Logger LOG = Logger.getLogger(RenderIT.class);

    @EngineStub.Inject
    BedrockStub bedrock;

    @InjectLocalAws
    Endpoints aws;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.of(aws);
    }

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
        var stored = shop.stored(picture);
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
                .until(() -> shop.receive(VtoQueue.EVENTS).stream()
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
    void workerAddsLittleToTheEnginesTime() {
        List<Long> added = IntStream.range(0, 6)
                .mapToObj(n -> {
                    Job accepted = shop.accept(1100 + n);
                    shop.wake(accepted);
                    Map<JobMoment, Instant> timings = shop.awaitEnd(accepted).timings();
                    return millis(timings, JobMoment.CLAIMED, JobMoment.ENGINE_CALLED)
                            + millis(timings, JobMoment.RENDERED, JobMoment.STORED);
                })
                .toList();

        LOG.infof("From claim to stored without the engine, each job in ms: %s", added);
        // the promise is 150 ms for the whole platform on a quiet machine; this only catches a needless wait
        assertThat(added).anyMatch(millis -> millis < 150);
    }

    private static long millis(Map<JobMoment, Instant> timings, JobMoment from, JobMoment to) {
        return Duration.between(timings.get(from), timings.get(to)).toMillis();
    }
}
