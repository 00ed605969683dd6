package dev.vto.jobs.submit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.vto.jobs.request.IdempotencyKey;
import dev.vto.jobs.testing.CatalogRows;
import dev.vto.jobs.testing.Jobs;
import dev.vto.jobs.testing.Queues;
import dev.vto.jobs.testing.Rows;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobMoment;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.telemetry.Timestamps;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
class SubmitIT {
    @InjectLocalAws
    Endpoints aws;

    private JobStore store;
    private CatalogRows rows;
    private Queues queues;

    @BeforeEach
    void connect() {
        store = Rows.store(aws);
        rows = new CatalogRows(aws);
        queues = new Queues(aws);
    }

    @Test
    void aJobIsAcceptedWrittenAndAnnounced() {
        String model = rows.model();
        String product = rows.product();

        String id = submit("{'modelId': '%s', 'productId': '%s', 'connectionId': 'c-1'}", model, product)
                .statusCode(202)
                .header("Location", matchesPattern("/v1/jobs/[0-9a-f]{32}"))
                .header("ETag", "W/\"1\"")
                .header("Idempotent-Replayed", nullValue())
                .body("status", is("created"))
                .body("stage", is("queued"))
                .body("version", is(1))
                .body("modelId", is(model))
                .body("productId", is(product))
                .body("parameters.garmentClass", is("SHORT_SLEEVE_SHIRT"))
                .body("timings.accepted", matchesPattern("\\d{4}-.*\\.\\d{3}Z"))
                .body("result", nullValue())
                .extract()
                .path("id");

        Job job = store.get(id).orElseThrow();
        assertThat(job.owner()).isEqualTo(Jobs.CALLER);
        assertThat(job.connectionId()).isEqualTo("c-1");
        assertThat(job.inputs().modelPicture().key()).isEqualTo("prepared/" + model + ".jpg");
        assertThat(job.dueAt()).isEqualTo(job.createdAt().plusSeconds(30));
        Instant deadline = job.createdAt().plus(Duration.ofMinutes(15));
        assertThat(job.deadlineAt()).isBetween(deadline.minusMillis(999), deadline);
        assertThat(job.expiresAt()).isEqualTo(job.createdAt().plus(Duration.ofDays(30)));
        assertThat(job.timings()).containsEntry(JobMoment.ACCEPTED, job.createdAt());
        await().untilAsserted(() -> {
            assertThat(queues.about("vto-render", id)).hasSize(1).allSatisfy(sent -> {
                assertThat(sent.body()).isEqualTo("{\"jobId\":\"" + id + "\"}");
                assertThat(sent.group()).isEqualTo(Jobs.CALLER.value());
            });
            assertThat(queues.about("vto-events", id)).singleElement().satisfies(sent -> assertThat(sent.body())
                    .contains("\"version\":1"));
        });
    }

    @Test
    void aProductIsFoundByTheRetailersNumber() {
        String sku = UUID.randomUUID().toString();
        String product = rows.product("external_id", sku);

        submit("{'modelId': '%s', 'externalId': '%s'}", rows.model(), sku)
                .statusCode(202)
                .body("productId", is(product));
    }

    @Test
    void theShopsModelIsEverybodys() {
        submit("{'modelId': '%s', 'productId': '%s'}", rows.model("owner_key", "house"), rows.product())
                .statusCode(202);
    }

    @Test
    void aMaskOfThePhotoIsAccepted() {
        String model = rows.model();
        String mask = rows.mask(model);

        String id = submit(withMask(model, mask)).statusCode(202).extract().path("id");

        assertThat(store.get(id).orElseThrow().inputs().mask().key()).isEqualTo("prepared/" + mask + ".jpg");
    }

    @Test
    void theProductsWordsNameTheRegion() {
        submit(
                        "{'modelId': '%s', 'productId': '%s', 'parameters': {'maskType': 'PROMPT'}}",
                        rows.model(), rows.product("mask_prompt", "the shirt"))
                .statusCode(202)
                .body("parameters.maskPrompt", is("the shirt"));
    }

    @Test
    void aRepeatedRequestFindsItsJob() {
        String key = UUID.randomUUID().toString();
        String model = rows.model();
        String product = rows.product();
        String first = post(key, withModel(model, product))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Job job = store.get(first).orElseThrow();
        store.move(job, Jobs.claimed(job, "worker", job.createdAt()));

        post(key, "{'productId': '%s', 'modelId': '%s', 'connectionId': 'new'}".formatted(product, model))
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .header("Location", "/v1/jobs/" + first)
                .body("id", equalTo(first))
                .body("status", is("processing"))
                .body("version", is(2));
    }

    @Test
    void aRepeatedRequestFindsItsJobAlsoWhenThePhotoIsGoneMeanwhile() {
        String key = UUID.randomUUID().toString();
        String body = withModel(
                rows.model("expires_at", Timestamps.format(Instant.now().plusSeconds(5))), rows.product());
        String first = post(key, body).then().statusCode(202).extract().path("id");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> submit(body).extract().statusCode() == 422);

        post(key, body)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first));
    }

    @Test
    void theKeyOfAJobThatHasExpiredIsNotUsedAgain() {
        String key = UUID.randomUUID().toString();
        String body = withModel(rows.model(), rows.product());
        String id = post(key, body).then().statusCode(202).extract().path("id");
        Rows.expire(aws, id);

        post(key, body)
                .then()
                .statusCode(422)
                .body("code", is("idempotency_key_reused"))
                .body("detail", containsString("has expired"));
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        String key = UUID.randomUUID().toString();
        String model = rows.model();
        post(key, withModel(model, rows.product())).then().statusCode(202);

        post(key, withModel(model, rows.product()))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", is("idempotency_key_reused"));
    }

    @Test
    void requestsAtTheSameTimeUnderOneKeyMakeOneJob() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = withModel(rows.model(), rows.product());
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Callable<Response>> calls = IntStream.range(0, 8)
                    .<Callable<Response>>mapToObj(_ -> () -> post(key, body))
                    .toList();
            List<Response> answers = clients.invokeAll(calls).stream()
                    .map(answer -> answer.resultNow())
                    .toList();

            assertThat(answers).extracting(Response::statusCode).contains(202).containsOnly(200, 202);
            assertThat(answers)
                    .extracting(answer -> answer.path("id").toString())
                    .containsOnly(JobIds.of(Jobs.CALLER, key));
        }
    }

    @Test
    void withoutAKeyEachRequestIsAJob() {
        String body = withModel(rows.model(), rows.product());

        assertThat(submit(body).extract().<String>path("id"))
                .isNotEqualTo(submit(body).extract().<String>path("id"));
    }

    @Test
    void waitingForANewJobEndsWithItsTime() {
        given().contentType(ContentType.JSON)
                .header("Prefer", "wait=1")
                .body(json(withModel(rows.model(), rows.product())))
                .post("/v1/jobs")
                .then()
                .statusCode(202)
                .header("Preference-Applied", "wait=1")
                .body("status", is("created"));
    }

    private static String withModel(String model, String product) {
        return "{'modelId': '%s', 'productId': '%s'}".formatted(model, product);
    }

    private String withMask(String model, String mask) {
        return "{'modelId': '%s', 'productId': '%s', 'parameters': {'maskType': 'IMAGE', 'maskId': '%s'}}"
                .formatted(model, rows.product(), mask);
    }

    private static ValidatableResponse submit(String body, Object... values) {
        return given().contentType(ContentType.JSON)
                .body(json(values.length == 0 ? body : body.formatted(values)))
                .post("/v1/jobs")
                .then();
    }

    private static Response post(String key, String body) {
        return given().contentType(ContentType.JSON)
                .header(IdempotencyKey.HEADER, key)
                .body(json(body))
                .post("/v1/jobs");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
