package dev.vto.render.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.local.testing.Metrics;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobMoment;
import dev.vto.platform.job.JobStatus;
import dev.vto.render.it.BedrockStub.Answer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A program of its own, for the tests before may have had its engine throttle; and its own throttles last. */
@QuarkusIntegrationTest
@TestProfile(CapacityIT.Fresh.class)
@Order(Integer.MAX_VALUE - 1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@WithTestResource(LocalAws.class)
@WithTestResource(EngineStub.class)
class CapacityIT {
    private static final String DRAWN = "{\"images\":[\"" + Pictures.base64(Pictures.RESULT) + "\"]}";
    private static final int SLOTS = 48;
    private static final long ANSWER = 2 * (2L << 20);

    @EngineStub.Inject
    BedrockStub bedrock;

    @InjectLocalAws
    Endpoints aws;

    private Shop shop;
    private Metrics metrics;

    /** The defaults, in a program that Quarkus starts for this test. */
    public static final class Fresh implements QuarkusTestProfile {}

    @BeforeEach
    void open() {
        shop = Shop.of(aws);
        metrics = new Metrics(RestAssured.port);
    }

    @Test
    @Order(1)
    void fortyEightRendersAreInWorkAtOnceAndNoMore() {
        shop.awaitReceiving(5999);
        CountDownLatch drawn = new CountDownLatch(1);
        List<Job> jobs = accepted(6000, SLOTS + 2, Answer.body(DRAWN).after(drawn));

        jobs.forEach(shop::wake);

        await(() -> calls(6000, SLOTS + 2) == SLOTS);
        assertThat(slots("used")).isEqualTo(SLOTS);
        assertThat(metrics.of("vto_render_memory_bytes", "state", "used"))
                .as("the pictures' true sizes, and what a usual answer takes")
                .isEqualTo(SLOTS * (Pictures.PERSON.length + Pictures.GARMENT.length + ANSWER));
        drawn.countDown();
        jobs.forEach(job -> assertThat(shop.awaitEnd(job).status()).isEqualTo(JobStatus.COMPLETED));
        await(() -> slots("used") == 0 && metrics.of("vto_render_memory_bytes", "state", "used") == 0);
    }

    @Test
    @Order(2)
    void limitFallsWhileTheEngineThrottlesAndRisesAgainAsItDraws() {
        assertThat(slots("limit")).isEqualTo(SLOTS);
        Answer throttled = Answer.error(429, "ThrottlingException", "Too many requests");
        bedrock.script(6100, throttled, throttled, throttled);
        Job first = shop.accept(6100);

        shop.wake(first);

        assertThat(shop.awaitEnd(first).engineCalls()).isEqualTo(4);
        assertThat(slots("limit")).isEqualTo(SLOTS / 8);

        CountDownLatch drawn = new CountDownLatch(1);
        List<Job> jobs = accepted(6101, 14, Answer.body(DRAWN).after(drawn));
        jobs.forEach(shop::wake);
        await(() -> calls(6101, 14) == SLOTS / 8);
        drawn.countDown();
        jobs.forEach(shop::awaitEnd);

        assertThat(slots("limit")).isBetween(SLOTS / 8 + 1.0, SLOTS / 8 + 2.0);
    }

    @Test
    @Order(3)
    void engineThatAsksToWaitIsCalledByNobodyMeanwhile() {
        Answer busy = Answer.error(503, "ServiceUnavailableException", "busy").retryAfter(3);
        bedrock.script(6200, busy);
        Job first = shop.accept(6200);
        Job second = shop.accept(6201);
        shop.wake(first);
        shop.awaitRow(first, row -> row.refusedCalls() == 1);

        shop.wake(second);

        Instant asked = shop.row(first).timings().get(JobMoment.ENGINE_CALLED);
        assertThat(shop.awaitEnd(second).timings().get(JobMoment.ENGINE_CALLED)).isAfterOrEqualTo(asked.plusSeconds(3));
        assertThat(shop.row(second).attempt()).as("waited in its queue").isEqualTo(1);
        assertThat(shop.awaitEnd(first).status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(shop.row(first).attempt()).as("went back into its queue").isEqualTo(2);
        assertThat(bedrock.calls(6200)).hasSize(2);
        assertThat(bedrock.calls(6201)).hasSize(1);
    }

    @Test
    @Order(4)
    void whatOneCallIsToldCountsForAnotherThatMayBeTriedAgain() {
        CountDownLatch told = new CountDownLatch(1);
        Answer busy = Answer.error(503, "ServiceUnavailableException", "busy");
        bedrock.script(6210, busy.after(told));
        bedrock.script(6211, busy.retryAfter(3));
        Job hasty = shop.accept(6210);
        Job patient = shop.accept(6211);
        shop.wake(hasty);
        await(() -> bedrock.calls(6210).size() == 1);
        shop.wake(patient);
        Job refused = shop.awaitRow(patient, row -> row.refusedCalls() == 1);

        told.countDown();

        Instant asked = refused.timings().get(JobMoment.ENGINE_CALLED);
        assertThat(shop.awaitEnd(hasty).timings().get(JobMoment.ENGINE_CALLED)).isAfterOrEqualTo(asked.plusSeconds(3));
        shop.awaitEnd(patient);
        assertThat(bedrock.calls(6210)).hasSize(2);
    }

    @Test
    @Order(5)
    void jobsBeyondWhatTheEngineKeepsUpWithGoBackIntoTheQueue() {
        int limit = (int) slots("limit");
        CountDownLatch all = new CountDownLatch(1);
        Answer throttled = Answer.error(429, "ThrottlingException", "Too many requests");
        List<Job> jobs = accepted(6300, limit, throttled.after(all));
        jobs.forEach(shop::wake);
        await(() -> calls(6300, limit) == limit);

        all.countDown();

        assertThat(jobs)
                .map(shop::awaitEnd)
                .filteredOn(job -> job.attempt() > 1)
                .as("taken anew")
                .hasSizeGreaterThanOrEqualTo(limit / 2);
    }

    private List<Job> accepted(long seed, int count, Answer answer) {
        return IntStream.range(0, count)
                .mapToObj(n -> {
                    bedrock.script(seed + n, answer);
                    return shop.accept(seed + n);
                })
                .toList();
    }

    private int calls(long seed, int count) {
        return LongStream.range(seed, seed + count)
                .mapToInt(each -> bedrock.calls(each).size())
                .sum();
    }

    private double slots(String state) {
        return metrics.of("vto_render_slots", "state", state);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }
}
