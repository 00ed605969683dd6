package dev.vto.render.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.platform.aws.S3Address;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobStatus;
import dev.vto.platform.job.move.JobMachine;
import dev.vto.render.media.ResultTags;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A worker claimed, called the engine, stored, and was killed: at each point another goes on. */
@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
@WithTestResource(EngineStub.class)
class AdoptionIT {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final String DEAD = "dead-worker";

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
    void wholeSetOfADeadWorkerIsAdoptedWithoutACall() {
        Job left = calledThenKilled(3001);
        Instant rendered = Instant.parse("2026-11-24T09:00:00.123Z");
        store(left, 1, 2, rendered);
        store(left, 2, 2, rendered);
        awaitTakeover(left);

        shop.wake(left);

        Job done = shop.awaitEnd(left);
        assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(done.result().pictures())
                .extracting(S3Address::key)
                .containsExactly("results/" + left.id() + "/1-1.png", "results/" + left.id() + "/1-2.png");
        assertThat(done.result().billedUnits()).isEqualTo(2);
        assertThat(done.timings()).containsValue(rendered);
        assertThat(bedrock.calls(3001)).isEmpty();
    }

    @Test
    void storedPictureAloneWakesAnAdopter() {
        Job left = calledThenKilled(3002);
        awaitTakeover(left);

        store(left, 1, 1, Instant.parse("2026-11-24T09:00:00.000Z"));

        assertThat(shop.awaitEnd(left).status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(bedrock.calls(3002)).isEmpty();
    }

    @Test
    void whatIsStoredIsAdoptedThoughThePhotoIsGone() {
        JobMachine machine = new JobMachine(Duration.ofMinutes(1), GRACE);
        Job held = claimed(machine, 3009);
        Job called = machine.engineCall(held, DEAD, Instant.now()).orElseThrow();
        assertThat(shop.move(held, called)).isTrue();
        store(called, 1, 1, Instant.parse("2026-11-24T09:00:00.000Z"));
        // its event has come by now, and found the job in somebody's hands
        Awaitility.await().pollDelay(Duration.ofMillis(500)).until(() -> !shop.results(called)
                .isEmpty());
        shop.remove(called.inputs().modelPicture());
        Job back = machine.handBack(called, DEAD, Instant.now(), Instant.now()).orElseThrow();
        assertThat(shop.move(called, back)).isTrue();

        shop.wake(back);

        assertThat(shop.awaitEnd(back).status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(bedrock.calls(3009)).isEmpty();
    }

    @Test
    void halfASetIsNotAdoptedAndIsRemovedInTheEnd() {
        Job left = calledThenKilled(3003);
        store(left, 1, 2, Instant.parse("2026-11-24T09:00:00.000Z"));
        awaitTakeover(left);

        shop.wake(left);

        Job done = shop.awaitEnd(left);
        assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(done.attempt()).isEqualTo(2);
        assertThat(done.engineCalls()).isEqualTo(2);
        assertThat(bedrock.calls(3003)).hasSize(1);
        Awaitility.await().pollInterval(Duration.ofMillis(50)).untilAsserted(() -> assertThat(shop.results(left))
                .containsExactly("results/" + left.id() + "/2-1.png"));
    }

    @Test
    void jobThatMayHaveBeenPaidTwiceIsNotAskedForAgain() {
        Job left = calledThenKilled(3004, 2);
        awaitTakeover(left);

        shop.wake(left);

        assertThat(shop.awaitEnd(left).failure().code()).isEqualTo("answer_lost");
        assertThat(bedrock.calls(3004)).isEmpty();
    }

    @Test
    void whatIsStoredWhileTheEngineThrottlesIsAdoptedBeforeTheNextCall() {
        Job done = storedDuringTheCall(
                3007, BedrockStub.Answer.error(429, "ThrottlingException", "Too many requests, please wait."));

        assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(done.result().shows("results/" + done.id() + "/1-1.png")).isTrue();
        assertThat(bedrock.calls(3007)).hasSize(1);
    }

    @Test
    void whatIsStoredWhileAnAnswerIsLostIsAdoptedWhereNoCallIsAllowed() {
        Job done = storedDuringTheCall(3008, BedrockStub.Answer.lost());

        assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(done.result().shows("results/" + done.id() + "/1-1.png")).isTrue();
        assertThat(bedrock.calls(3008)).hasSize(1);
    }

    @Test
    void pictureThatNoJobShowsIsRemoved() {
        Job accepted = shop.accept(3005);
        shop.wake(accepted);
        Job done = shop.awaitEnd(accepted);

        shop.put("results/" + done.id() + "/7-1.png", Pictures.RESULT);

        Awaitility.await().pollInterval(Duration.ofMillis(50)).untilAsserted(() -> assertThat(shop.results(done))
                .containsExactly(done.result().pictures().getFirst().key()));
    }

    @Test
    void pictureOfAnOpenJobIsRemovedWhenTheJobEndsWithoutIt() {
        JobMachine machine = new JobMachine(Duration.ofMinutes(1), GRACE);
        Job held = claimed(machine, 3006);
        store(held, 1, 1, Instant.parse("2026-11-24T09:00:00.000Z"));

        // its event has come by now, and found the job in somebody's hands
        Awaitility.await().pollDelay(Duration.ofMillis(500)).until(() -> !shop.results(held)
                .isEmpty());
        assertThat(shop.move(held, machine.cancel(held, Instant.now()).orElseThrow()))
                .isTrue();

        Awaitility.await().pollInterval(Duration.ofMillis(50)).untilAsserted(() -> assertThat(shop.results(held))
                .isEmpty());
    }

    /* A worker that was thought dead goes on and stores, while its successor is in a call. */
    private Job storedDuringTheCall(long seed, BedrockStub.Answer answer) {
        CountDownLatch stored = new CountDownLatch(1);
        bedrock.script(seed, answer.after(stored));
        Job left = calledThenKilled(seed);
        awaitTakeover(left);
        shop.wake(left);
        Awaitility.await().pollInterval(Duration.ofMillis(10)).until(() -> !bedrock.calls(seed)
                .isEmpty());

        store(left, 1, 1, Instant.parse("2026-11-24T09:00:00.000Z"));
        stored.countDown();
        return shop.awaitEnd(left);
    }

    private Job calledThenKilled(long seed) {
        return calledThenKilled(seed, 1);
    }

    /* a lease so short that nobody has to wait for its end */
    private Job calledThenKilled(long seed, int calls) {
        JobMachine machine = new JobMachine(Duration.ofMillis(1).minus(GRACE), GRACE);
        Job row = claimed(machine, seed);
        for (int n = 0; n < calls; n++) {
            Job next = machine.engineCall(row, DEAD, Instant.now()).orElseThrow();
            assertThat(shop.move(row, next)).isTrue();
            row = next;
        }
        return row;
    }

    private Job claimed(JobMachine machine, long seed) {
        Job accepted = shop.accept(seed);
        Job claimed = machine.claim(accepted, DEAD, Instant.now()).orElseThrow();
        assertThat(shop.move(accepted, claimed)).isTrue();
        return claimed;
    }

    private void awaitTakeover(Job left) {
        Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> Instant.now()
                .isAfter(left.lease().takeoverAt(GRACE)));
    }

    private void store(Job job, int n, int count, Instant rendered) {
        ResultTags tags = new ResultTags(job.id(), DEAD, n, count, false, "nova-canvas", "model", count, rendered);
        shop.put("results/" + job.id() + "/" + job.attempt() + "-" + n + ".png", Pictures.RESULT, tags.metadata());
    }
}
