package dev.vto.render.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.local.testing.Metrics;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobFailure;
import dev.vto.platform.job.JobStatus;
import dev.vto.platform.job.move.JobMachine;
import dev.vto.render.it.BedrockStub.Answer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody else moves the job while the engine draws. */
@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
@WithTestResource(EngineStub.class)
class LeaseIT {
    private static final String DRAWN = "{\"images\":[\"" + Pictures.base64(Pictures.RESULT) + "\"]}";

    @EngineStub.Inject
    BedrockStub bedrock;

    @InjectLocalAws
    Endpoints aws;

    private final JobMachine machine = new JobMachine(EngineStub.LEASE, Duration.ofSeconds(5));
    private final CountDownLatch drawn = new CountDownLatch(1);
    private Shop shop;
    private Metrics metrics;

    @BeforeEach
    void open() {
        shop = Shop.of(aws);
        metrics = new Metrics(RestAssured.port);
    }

    @Test
    void cancelledJobStopsTheWork() {
        Job called = calling(4001);

        assertThat(shop.move(called, machine.cancel(called, Instant.now()).orElseThrow()))
                .isTrue();

        // the engine has not answered: the heartbeat noticed
        awaitNothingHeld();
        drawn.countDown();
        assertThat(shop.row(called).status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(shop.results(called)).isEmpty();
    }

    @Test
    void cancelledJobIsNotAskedForAgain() {
        bedrock.script(
                4004,
                Answer.error(429, "ThrottlingException", "Too many requests").after(drawn));
        Job called = called(4004);

        assertThat(shop.move(called, machine.cancel(called, Instant.now()).orElseThrow()))
                .isTrue();
        drawn.countDown();

        awaitNothingHeld();
        assertThat(shop.row(called).status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(bedrock.calls(4004)).hasSize(1);
    }

    @Test
    void resultOfAJobThatEndedMeanwhileIsRemoved() {
        Job called = calling(4002);

        Job ended = machine.end(called, new JobFailure(JobFailure.TIMED_OUT, "too late"), Instant.now())
                .orElseThrow();
        assertThat(shop.move(called, ended)).isTrue();
        drawn.countDown();

        awaitNothingHeld();
        assertThat(shop.row(called).failure().code()).isEqualTo(JobFailure.TIMED_OUT);
        Awaitility.await().pollInterval(Duration.ofMillis(50)).untilAsserted(() -> assertThat(shop.results(called))
                .isEmpty());
    }

    @Test
    void workerThatWasTakenOverLoses() {
        Job called = calling(4003);
        Job free = machine.handBack(called, called.lease().token(), Instant.now(), Instant.now())
                .orElseThrow();
        assertThat(shop.move(called, free)).isTrue();
        Job taken = machine.claim(free, "successor", Instant.now()).orElseThrow();
        assertThat(shop.move(free, taken)).isTrue();
        drawn.countDown();

        awaitNothingHeld();

        Job row = shop.row(called);
        assertThat(row.version()).isEqualTo(taken.version());
        assertThat(row.lease()).isEqualTo(taken.lease());
    }

    @Test
    void messageOfAJobInWorkStaysHidden() throws InterruptedException {
        String usual = shop.hideFor(Long.toString(EngineStub.VISIBILITY.toSeconds()));
        try {
            Job called = calling(4005);

            Thread.sleep(EngineStub.VISIBILITY.multipliedBy(2));

            // had it come again, it would have been deleted, for its job is in somebody's hands
            assertThat(shop.hidden()).isPositive();
            drawn.countDown();
            assertThat(shop.awaitEnd(called).status()).isEqualTo(JobStatus.COMPLETED);
        } finally {
            shop.hideFor(usual);
        }
    }

    private Job calling(long seed) {
        bedrock.script(seed, Answer.body(DRAWN).after(drawn));
        return called(seed);
    }

    private Job called(long seed) {
        Job accepted = shop.accept(seed);
        shop.wake(accepted);
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> bedrock.calls(seed).size() == 1);
        return shop.row(accepted);
    }

    private void awaitNothingHeld() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> metrics.of("vto_render_held") == 0);
    }
}
