package dev.vto.jobs.sweep;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vto.jobs.testing.Jobs;
import dev.vto.jobs.testing.Queues;
import dev.vto.jobs.testing.Rows;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobStatus;
import dev.vto.platform.job.store.JobIndex;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.telemetry.Timestamps;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
@TestProfile(SweepIT.ShortTimes.class)
@Order(Integer.MAX_VALUE)
class SweepIT {
    @InjectLocalAws
    Endpoints aws;

    /*
     * A long poll of the application that ran before this one may have taken a message with it, which then comes again
     * only at the visibility timeout of 30 s; so may one of a pod that was killed.
     */
    private static final Duration DEAD_LETTER_COMES = Duration.ofSeconds(50);

    private JobStore store;
    private JobIndex index;
    private Queues queues;

    /** Passes follow each other closely; a job may be claimed twice. */
    public static class ShortTimes implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "vto.sweep.every", "100ms",
                    "vto.sweep.resend-after", "1s",
                    "vto.sweep.page", "2",
                    "vto.job.max-attempts", "2");
        }
    }

    @BeforeEach
    void connect() {
        store = Rows.store(aws);
        index = Rows.index(aws);
        queues = new Queues(aws);
    }

    @Test
    void aJobWhoseMessageWasLostIsSentAgainAndAgain() {
        Instant now = Instant.now();
        Job job = written(Jobs.created(Jobs.CALLER, now, now.plusSeconds(1), now.plusSeconds(900)));

        await().untilAsserted(
                        () -> assertThat(queues.about("vto-render", job.id())).hasSizeGreaterThanOrEqualTo(2));
        Job row = store.get(job.id()).orElseThrow();
        assertThat(row.status()).isEqualTo(JobStatus.CREATED);
        assertThat(row.version()).isEqualTo(1);
        assertThat(row.dueAt()).isAfterOrEqualTo(job.createdAt().plusSeconds(7));
    }

    @Test
    void allOfManyLostJobsAreSentAgain() {
        Instant now = Instant.now();
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            jobs.add(written(Jobs.created(Jobs.CALLER, now, now, now.plusSeconds(900))));
        }

        await().untilAsserted(() -> assertThat(jobs).allSatisfy(job -> assertThat(queues.about("vto-render", job.id()))
                .isNotEmpty()));
    }

    @Test
    void anOverdueJobEndsAsTimedOutAndIsTold() {
        Instant now = Instant.now();
        Job job = written(Jobs.created(Jobs.CALLER, now.minusSeconds(900), now, now));

        await().until(() -> store.get(job.id()).orElseThrow().status() == JobStatus.ERROR);
        Job ended = store.get(job.id()).orElseThrow();
        assertThat(ended.failure().code()).isEqualTo("timed_out");
        assertThat(ended.dueAt()).isNull();
        assertThat(index.due(job.openBucket(), now.plusSeconds(3600), 100, null).ids())
                .doesNotContain(job.id());
        await().untilAsserted(() -> assertThat(queues.about("vto-events", job.id()))
                .singleElement()
                .satisfies(sent -> assertThat(sent.body()).contains("\"version\":2")));
        assertThat(queues.about("vto-render", job.id())).isEmpty();
    }

    @Test
    void aJobWhoseWorkerDiedIsSentAgain() {
        Instant now = Instant.now();
        Job job = written(Jobs.created(Jobs.CALLER, now.minusSeconds(60), now, now.plusSeconds(900)));
        move(job, Jobs.claimed(job, "dead", now.minusSeconds(40)));

        await().untilAsserted(
                        () -> assertThat(queues.about("vto-render", job.id())).isNotEmpty());
        assertThat(store.get(job.id()).orElseThrow().leasedBy("dead")).isTrue();
    }

    @Test
    void aJobThatAWorkerHoldsIsLeftToIt() {
        Instant now = Instant.now();
        Job job = written(Jobs.created(Jobs.CALLER, now, now, now.plusSeconds(900)));
        Job claimed = Jobs.claimed(job, "alive", now);
        move(job, claimed);
        Job lost = written(Jobs.created(Jobs.CALLER, now, now, now.plusSeconds(900)));

        await().untilAsserted(
                        () -> assertThat(queues.about("vto-render", lost.id())).isNotEmpty());
        assertThat(store.get(job.id())).contains(claimed);
    }

    @Test
    void aDeadLetterEndsAJobWhoseAttemptsAreSpent() {
        Job job = openAfterAttempts(2);

        queues.send("vto-render-dlq", "{\"jobId\":\"" + job.id() + "\"}");

        await().atMost(DEAD_LETTER_COMES)
                .until(() -> store.get(job.id()).orElseThrow().status() == JobStatus.ERROR);
        assertThat(store.get(job.id()).orElseThrow().failure().code()).isEqualTo("attempts_spent");
        await().atMost(DEAD_LETTER_COMES).untilAsserted(() -> assertThat(queues.about("vto-events", job.id()))
                .hasSize(1));
    }

    @Test
    void aDeadLetterWakesAWorkerForAJobWithAttemptsLeft() {
        Job job = openAfterAttempts(1);

        queues.send("vto-render-dlq", "{\"jobId\":\"" + job.id() + "\"}");

        await().atMost(DEAD_LETTER_COMES).untilAsserted(() -> assertThat(queues.about("vto-render", job.id()))
                .hasSize(1));
        assertThat(store.get(job.id())).contains(job);
    }

    @Test
    void aDeadLetterOfAJobAtItsLastAttemptComesBackWhenTheWorkerIsGone() {
        Job job = openAfterAttempts(1);
        Instant takeover = Instant.now().plusSeconds(10);
        move(job, Jobs.claimed(job, "dead", takeover.minus(Jobs.TAKEN_OVER_AFTER)));

        queues.send("vto-render-dlq", "{\"jobId\":\"" + job.id() + "\"}");

        await().atMost(DEAD_LETTER_COMES)
                .until(() -> store.get(job.id()).orElseThrow().status() == JobStatus.ERROR);
        Job ended = store.get(job.id()).orElseThrow();
        assertThat(ended.failure().code()).isEqualTo("attempts_spent");
        assertThat(ended.updatedAt()).isAfterOrEqualTo(Timestamps.toMillis(takeover));
    }

    @Test
    void deadLettersAboutNothingAreRemoved() {
        Job job = openAfterAttempts(2);
        move(job, Jobs.MACHINE.cancel(job, Instant.now()).orElseThrow());

        queues.send("vto-render-dlq", "{\"jobId\":\"" + job.id() + "\"}");
        queues.send("vto-render-dlq", "{\"jobId\":\"unknown\"}");
        queues.send("vto-render-dlq", "nonsense");

        await().atMost(DEAD_LETTER_COMES)
                .untilAsserted(() -> assertThat(queues.depth("vto-render-dlq")).isZero());
        assertThat(store.get(job.id()).orElseThrow().status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(when().get("/q/metrics").asString())
                .contains("vto_dead_letters_total{decision=\"drop\"}")
                .contains("vto_dead_letters_total{decision=\"unknown\"}");
    }

    /* Handed back so often, and due long after the test. */
    private Job openAfterAttempts(int attempts) {
        Instant now = Instant.now();
        Job job = written(Jobs.created(Jobs.CALLER, now, now.plus(Duration.ofMinutes(5)), now.plusSeconds(900)));
        for (int i = 0; i < attempts; i++) {
            Job claimed = Jobs.claimed(job, "worker", now);
            move(job, claimed);
            Job back = Jobs.MACHINE
                    .handBack(claimed, "worker", now.plus(Duration.ofMinutes(5)), now)
                    .orElseThrow();
            move(claimed, back);
            job = back;
        }
        return job;
    }

    private Job written(Job job) {
        assertThat(store.create(job)).isEmpty();
        return job;
    }

    private void move(Job before, Job after) {
        assertThat(store.move(before, after)).isTrue();
    }
}
