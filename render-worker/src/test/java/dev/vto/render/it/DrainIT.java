package dev.vto.render.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.local.testing.TestedProgram;
import dev.vto.platform.aws.VtoQueue;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobStage;
import dev.vto.platform.job.JobStatus;
import dev.vto.render.it.BedrockStub.Answer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A program of its own, for it is stopped. */
@QuarkusIntegrationTest
@TestProfile(DrainIT.Alone.class)
@Order(Integer.MAX_VALUE)
@WithTestResource(LocalAws.class)
@WithTestResource(EngineStub.class)
class DrainIT {
    /* 2 s for the engine (EngineStub), as much to write rows, and a margin for a busy machine */
    private static final Duration GONE = Duration.ofSeconds(15);

    private static final Duration HALF_THE_DRAIN = Duration.ofSeconds(1);

    @EngineStub.Inject
    BedrockStub bedrock;

    @InjectLocalAws
    Endpoints aws;

    private Shop shop;

    /** Another configuration than the other tests', so that Quarkus starts again. */
    public static final class Alone implements QuarkusTestProfile {}

    @BeforeEach
    void open() {
        shop = Shop.of(aws);
    }

    @Test
    void stoppingWorkerFinishesWhatIsDrawnAndHandsBackTheRest() throws InterruptedException {
        CountDownLatch soon = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        String drawn = "{\"images\":[\"" + Pictures.base64(Pictures.RESULT) + "\"]}";
        bedrock.script(5001, Answer.body(drawn).after(soon));
        bedrock.script(5002, Answer.body(drawn).after(never));
        shop.awaitReceiving(5000);
        Job quick = shop.accept(5001);
        Job slow = shop.accept(5002);
        CountDownLatch refused = new CountDownLatch(1);
        bedrock.script(
                5003,
                Answer.error(429, "ThrottlingException", "Too many requests").after(refused));
        Job throttled = shop.accept(5003);
        shop.wake(quick);
        shop.wake(slow);
        shop.wake(throttled);
        Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> LongStream.of(5001, 5002, 5003)
                .allMatch(seed -> bedrock.calls(seed).size() == 1));

        TestedProgram program = TestedProgram.running();
        program.terminate();
        soon.countDown();
        Thread.sleep(HALF_THE_DRAIN);
        refused.countDown();
        program.awaitExit(GONE);
        never.countDown();

        assertThat(shop.row(quick).status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(bedrock.calls(5003)).as("nothing is begun any more").hasSize(1);
        assertThat(shop.row(throttled).lease()).isNull();
        assertThat(shop.row(throttled).chargeableCalls()).isZero();
        Job back = shop.row(slow);
        assertThat(back.status()).isEqualTo(JobStatus.PROCESSING);
        assertThat(back.stage()).isEqualTo(JobStage.QUEUED);
        assertThat(back.lease()).isNull();
        assertThat(back.chargeableCalls()).isEqualTo(1);
        Awaitility.await().pollInterval(Duration.ofMillis(100)).until(() -> woken(slow));
    }

    private boolean woken(Job job) {
        return shop.receive(VtoQueue.RENDER).stream().anyMatch(message -> message.contains(job.id()));
    }
}
