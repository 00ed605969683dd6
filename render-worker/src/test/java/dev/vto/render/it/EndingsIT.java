package dev.vto.render.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobStage;
import dev.vto.platform.job.JobStatus;
import dev.vto.render.it.BedrockStub.Answer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
@WithTestResource(EngineStub.class)
class EndingsIT {
    private static final Answer THROTTLED = Answer.error(429, "ThrottlingException", "Too many requests");

    @EngineStub.Inject
    BedrockStub bedrock;

    @InjectLocalAws
    Endpoints aws;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.of(aws);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2001 | 400 | ValidationException       | blocked by our content filters. Please adjust your input image | moderated_input
            2002 | 400 | ValidationException       | Malformed input request: #/virtualTryOnParams                  | engine_refused_input
            2003 | 404 | ResourceNotFoundException | This model version has reached the end of its life.           | engine_gone
            2004 | 403 | AccessDeniedException     | You don't have access to the model with the specified model ID. | engine_refused_access
            """)
    void errorThatStaysEndsTheJobAfterOneCall(long seed, int status, String type, String message, String code) {
        bedrock.script(seed, Answer.error(status, type, message));
        Job accepted = shop.accept(seed);

        shop.wake(accepted);

        Job ended = shop.awaitEnd(accepted);
        assertThat(ended.status()).isEqualTo(JobStatus.ERROR);
        assertThat(ended.failure().code()).isEqualTo(code);
        assertThat(ended.failure().message()).isNotBlank();
        assertThat(bedrock.calls(seed)).hasSize(1);
        assertThat(shop.results(accepted)).isEmpty();
    }

    @Test
    void allPicturesModeratedEndsTheJob() {
        bedrock.script(
                2010,
                Answer.body("{\"images\":[],\"error\":"
                        + "\"All of the generated images have been blocked by our content filters.\"}"));
        Job accepted = shop.accept(2010);

        shop.wake(accepted);

        assertThat(shop.awaitEnd(accepted).failure().code()).isEqualTo("moderated_output");
        assertThat(bedrock.calls(2010)).hasSize(1);
    }

    @Test
    void throttledThenDrawn() {
        bedrock.script(2020, THROTTLED, Answer.error(503, "ServiceUnavailableException", "later"), THROTTLED);
        Job accepted = shop.accept(2020);

        shop.wake(accepted);

        Job done = shop.awaitEnd(accepted);
        assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(done.attempt()).isEqualTo(1);
        assertThat(done.engineCalls()).isEqualTo(4);
        assertThat(done.chargeableCalls()).isEqualTo(1);
    }

    @Test
    void throttledForLongWaitsInItsQueue() {
        bedrock.script(2021, Stream.generate(() -> THROTTLED).limit(4).toArray(Answer[]::new));
        Job accepted = shop.accept(2021);

        shop.wake(accepted);

        Job waiting = shop.awaitRow(accepted, row -> row.attempt() == 1 && row.lease() == null);
        assertThat(waiting.status()).isEqualTo(JobStatus.PROCESSING);
        assertThat(waiting.stage()).isEqualTo(JobStage.QUEUED);
        assertThat(waiting.chargeableCalls()).isZero();
        Job done = shop.awaitEnd(accepted);
        assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(done.attempt()).isEqualTo(2);
        assertThat(bedrock.calls(2021)).hasSize(5);
    }

    @Test
    void oneLostAnswerIsAskedForOnceMore() {
        bedrock.script(2030, Answer.lost());
        Job accepted = shop.accept(2030);

        shop.wake(accepted);

        Job done = shop.awaitEnd(accepted);
        assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(done.chargeableCalls()).isEqualTo(2);
        assertThat(bedrock.calls(2030)).hasSize(2);
    }

    @Test
    void lostAnswerIsNotAskedForAgainWhenTheDeadlineHasPassed() {
        CountDownLatch late = new CountDownLatch(1);
        bedrock.script(2032, Answer.lost().after(late));
        Job accepted = shop.accept(2032, Duration.ofSeconds(4));
        shop.wake(accepted);
        shop.awaitRow(accepted, row -> row.engineCalls() == 1);

        shop.awaitRow(accepted, row -> !row.deadlineAt().isAfter(Instant.now()));
        late.countDown();

        Job back = shop.awaitRow(accepted, row -> row.lease() == null);
        assertThat(back.status()).isEqualTo(JobStatus.PROCESSING);
        assertThat(bedrock.calls(2032)).hasSize(1);
    }

    @Test
    void secondLostAnswerEndsTheJob() {
        bedrock.script(2031, Answer.lost(), Answer.error(408, "ModelTimeoutException", "timed out"));
        Job accepted = shop.accept(2031);

        shop.wake(accepted);

        assertThat(shop.awaitEnd(accepted).failure().code()).isEqualTo("answer_lost");
        assertThat(bedrock.calls(2031)).hasSize(2);
    }

    @Test
    void removedPhotoEndsTheJobWithoutACall() {
        Job accepted = shop.accept(2040);
        shop.remove(accepted.inputs().modelPicture());

        shop.wake(accepted);

        assertThat(shop.awaitEnd(accepted).failure().code()).isEqualTo("input_gone");
        assertThat(bedrock.calls(2040)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2041, 20,      input_unreadable
            2042, 8388609, input_too_large
            """)
    void photoThatNoEngineTakesEndsTheJobWithoutACall(long seed, int bytes, String code) {
        Job accepted = shop.accept(seed);
        shop.put(accepted.inputs().modelPicture().key(), new byte[bytes]);

        shop.wake(accepted);

        Job ended = shop.awaitEnd(accepted);
        assertThat(ended.failure().code()).isEqualTo(code);
        assertThat(ended.attempt()).isEqualTo(1);
        assertThat(bedrock.calls(seed)).isEmpty();
    }

    @Test
    void jobPastItsDeadlineIsLeftToTheSweeper() {
        Job accepted = shop.accept(2050, Duration.ofMillis(-1));
        Job after = shop.accept(2051);

        shop.wake(accepted);
        shop.wake(after);

        shop.awaitEnd(after);
        assertThat(shop.row(accepted).status()).isEqualTo(JobStatus.CREATED);
    }
}
