package dev.vto.jobs.overload;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.vto.jobs.testing.Jobs;
import dev.vto.jobs.testing.Rows;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.store.JobStore;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
@TestProfile(LoadSheddingIT.RoomForThree.class)
class LoadSheddingIT {
    private static final int ROOM = 3;

    @InjectLocalAws
    Endpoints aws;

    /** Three requests at a time. */
    public static class RoomForThree implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vto.http.most-requests", Integer.toString(ROOM));
        }
    }

    @Test
    void whatIsTooMuchIsRefusedAtOnceAndTheRestIsServed() {
        JobStore store = Rows.store(aws);
        Job job = Jobs.created(Instant.now());
        assertThat(store.create(job)).isEmpty();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> waiting = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> waited(job), clients))
                    .limit(ROOM)
                    .toList();
            await().until(() -> metrics().contains("vto_http_in_progress 3.0"));
            // who waits for a job lets others work
            await().until(() -> metrics().contains("vto_job_waiters 3.0"));
            await().until(() -> metrics().contains("vto_http_at_work 0.0"));

            when().get("/v1/jobs/{id}", job.id())
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .contentType("application/problem+json")
                    .body("code", is("overloaded"));

            assertThat(metrics()).contains("vto_http_shed_total 1.0");

            // an EventSource that is answered with an error does not come again
            when().get("/v1/jobs/{id}/events", job.id())
                    .then()
                    .statusCode(200)
                    .body(containsString("retry:"), not(containsString("id:")));

            assertThat(metrics()).contains("vto_http_shed_total 2.0");

            given().contentType(ContentType.JSON)
                    .body("{}")
                    .post("/v1/jobs")
                    .then()
                    .statusCode(503)
                    .body("code", is("overloaded"));
            when().get("/v1/jobs").then().statusCode(503).body("code", is("overloaded"));
            assertThat(store.move(job, Jobs.MACHINE.cancel(job, Instant.now()).orElseThrow()))
                    .isTrue();
            assertThat(waiting).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
            await().untilAsserted(
                            () -> when().get("/v1/jobs/{id}", job.id()).then().statusCode(200));
        }
    }

    private static int waited(Job job) {
        return given().header("Prefer", "wait=30")
                .get("/v1/jobs/{id}", job.id())
                .statusCode();
    }

    private static String metrics() {
        return when().get("/q/metrics").asString();
    }
}
