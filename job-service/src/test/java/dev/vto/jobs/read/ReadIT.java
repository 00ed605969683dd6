package dev.vto.jobs.read;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.vto.jobs.testing.Jobs;
import dev.vto.jobs.testing.Queues;
import dev.vto.jobs.testing.Rows;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.platform.aws.S3Address;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobFailure;
import dev.vto.platform.job.JobResult;
import dev.vto.platform.job.JobStatus;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.page.Cursor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
class ReadIT {
    @InjectLocalAws
    Endpoints aws;

    private JobStore store;

    @BeforeEach
    void connect() {
        store = Rows.store(aws);
    }

    @Test
    void aJobIsShownWithItsVersionAsTag() {
        Job job = written(Jobs.created(Instant.now()));

        String tag = when().get("/v1/jobs/{id}", job.id())
                .then()
                .statusCode(200)
                .header("ETag", "W/\"1\"")
                .header("Cache-Control", containsString("private"))
                .body("id", is(job.id()))
                .body("status", is("created"))
                .body("attempt", is(0))
                .body("error", nullValue())
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag)
                .get("/v1/jobs/{id}", job.id())
                .then()
                .statusCode(304)
                .header("ETag", tag);
        claim(job);
        given().header("If-None-Match", tag)
                .get("/v1/jobs/{id}", job.id())
                .then()
                .statusCode(200)
                .body("version", is(2));
    }

    @Test
    void aCompletedJobShowsWhereItsPicturesAre() {
        Job job = written(Jobs.created(Instant.now()));
        complete(claim(job));

        when().get("/v1/jobs/{id}", job.id())
                .then()
                .statusCode(200)
                .body("status", is("completed"))
                .body("result.urls[0]", containsString("X-Amz-Signature"))
                .body("result.urls[0]", containsString(aws.s3().getAuthority()))
                .body("result.maskUrl", nullValue())
                .body("engine.name", is("preview"))
                .body("engine.billedUnits", is(1))
                .body("timings.keySet()", hasItem("stored"));
    }

    @Test
    void aFailedJobSaysWhy() {
        Job job = claim(written(Jobs.created(Instant.now())));
        store.move(
                job,
                Jobs.MACHINE
                        .fail(job, "worker", new JobFailure("moderated", "Take another photo"), Instant.now())
                        .orElseThrow());

        when().get("/v1/jobs/{id}", job.id())
                .then()
                .body("status", is("error"))
                .body("error.code", is("moderated"))
                .body("error.message", is("Take another photo"));
    }

    @Test
    void whatIsNotTheCallersIsNotThere() {
        Instant now = Instant.now();
        Job anothers = written(Jobs.created(new OwnerKey("another"), now, now.plusSeconds(900), now.plusSeconds(900)));
        Job expired = written(Jobs.created(now.minus(Duration.ofDays(31))));

        for (String id : List.of(anothers.id(), expired.id(), "0".repeat(32), "nonsense")) {
            when().get("/v1/jobs/{id}", id)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", is("job_not_found"));
            when().delete("/v1/jobs/{id}", id).then().statusCode(404);
        }
        assertThat(store.get(anothers.id()).orElseThrow().status()).isEqualTo(JobStatus.CREATED);
    }

    @Test
    void jobsAreListedPageByPageTheNewestFirst() {
        List<String> mine = new ArrayList<>();
        Instant now = Instant.now();
        for (int i = 0; i < 5; i++) {
            mine.add(written(Jobs.created(now.plus(Duration.ofMinutes(i)))).id());
        }

        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/jobs")
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> ids = page.path("items.id");
            assertThat(ids).hasSizeLessThanOrEqualTo(2);
            listed.addAll(ids);
            cursor = page.path("cursor");
        } while (cursor != null);

        assertThat(listed).doesNotHaveDuplicates().containsSubsequence(mine.reversed());
    }

    @Test
    void aListingThatIsContinuedAfterItsJobsHaveExpiredIsAtItsEnd() {
        Job job = written(Jobs.created(Instant.now()));
        String cursor = Cursor.after(Map.of(
                "id",
                AttributeValue.fromS(job.id()),
                "created_at",
                AttributeValue.fromS("2020-01-01T00:00:00.000Z"),
                "owner_key",
                AttributeValue.fromS(job.owner().value())));

        given().queryParam("cursor", cursor)
                .get("/v1/jobs")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("cursor", nullValue());
    }

    @Test
    void aListingCanBeOfOneStatus() {
        Job open = written(Jobs.created(Instant.now()));
        Job cancelled = written(Jobs.created(Instant.now()));
        when().delete("/v1/jobs/{id}", cancelled.id()).then().statusCode(200);

        given().queryParam("status", "cancelled")
                .queryParam("limit", 100)
                .get("/v1/jobs")
                .then()
                .statusCode(200)
                .body("items.status", everyItem(is("cancelled")))
                .body("items.id", hasItem(cancelled.id()))
                .body("items.id", not(hasItem(open.id())));
    }

    @Test
    void aListingThatMakesNoSenseIsRefused() {
        for (String[] query : new String[][] {
            {"limit", "0"},
            {"limit", "101"},
            {"limit", "many"},
            {"status", "open"},
            {"cursor", "nonsense"},
            {"cursor", "MjppZDE6UzE6eA"},
            {"cursor", "MjE0NzQ4MzY0Nzp4"}
        }) {
            given().queryParam(query[0], query[1])
                    .get("/v1/jobs")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", is("invalid_request"))
                    .body("pointer", is(query[0]));
        }
    }

    @Test
    void anOpenJobIsCancelledOnceAndTold() {
        Job job = claim(written(Jobs.created(Instant.now())));

        for (int i = 0; i < 2; i++) {
            when().delete("/v1/jobs/{id}", job.id())
                    .then()
                    .statusCode(200)
                    .body("status", is("cancelled"))
                    .body("version", is(3));
        }
        assertThat(Jobs.MACHINE.complete(
                        store.get(job.id()).orElseThrow(), "worker", null, Instant.now(), Instant.now()))
                .isEmpty();
        Queues queues = new Queues(aws);
        await().untilAsserted(() -> assertThat(queues.about("vto-events", job.id()))
                .singleElement()
                .satisfies(sent -> assertThat(sent.body()).contains("\"version\":3")));
    }

    @Test
    void aCompletedJobCannotBeCancelled() {
        Job job = claim(written(Jobs.created(Instant.now())));
        complete(job);

        when().delete("/v1/jobs/{id}", job.id())
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", is("job_finished"))
                .body("detail", containsString("is completed"));
    }

    @Test
    void aWaitingClientIsAnsweredWhenTheJobEnds() {
        Job job = claim(written(Jobs.created(Instant.now())));

        CompletableFuture<String> status = CompletableFuture.supplyAsync(() -> given().header("Prefer", "wait=30")
                .get("/v1/jobs/{id}", job.id())
                .then()
                .statusCode(200)
                .header("Preference-Applied", "wait=30")
                .extract()
                .path("status"));
        await().until(() -> metrics().contains("vto_job_waiters 1.0"));
        assertThat(status).isNotDone();
        complete(job);

        assertThat(status).succeedsWithin(Duration.ofSeconds(5)).isEqualTo("completed");
    }

    @Test
    void theApiDescriptionNamesEveryProblem() {
        String described = given().accept("application/json").get("/q/openapi").asString();

        assertThat(described)
                .contains("submitJob", "getJob", "listJobs", "cancelJob", "application/problem+json")
                .contains("idempotency_key_reused", "garment_class_required", "job_finished", "job_not_found");
    }

    @Test
    void theServiceIsReadyWhenAwsAnswers() {
        await().untilAsserted(() -> when().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("warm"))
                .body("checks.name", hasItem("aws")));
    }

    private static String metrics() {
        return when().get("/q/metrics").asString();
    }

    private Job written(Job job) {
        assertThat(store.create(job)).isEmpty();
        return job;
    }

    private Job claim(Job job) {
        Job claimed = Jobs.claimed(job, "worker", Instant.now());
        assertThat(store.move(job, claimed)).isTrue();
        return claimed;
    }

    private void complete(Job job) {
        JobResult result = new JobResult(
                List.of(new S3Address(aws.bucket(), "results/" + job.id() + "/1-0.png")), null, "preview", "1", 1);
        Instant now = Instant.now();
        assertThat(store.move(
                        job,
                        Jobs.MACHINE.complete(job, "worker", result, now, now).orElseThrow()))
                .isTrue();
    }
}
