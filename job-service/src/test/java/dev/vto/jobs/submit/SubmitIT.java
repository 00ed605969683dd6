package dev.vto.jobs.submit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.vto.jobs.testing.CatalogRows;
import dev.vto.jobs.testing.Jobs;
import dev.vto.jobs.testing.Queues;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobMoment;
import dev.vto.platform.job.store.JobStore;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalAws.class)
class SubmitIT {
    @InjectLocalAws
    Endpoints aws;

    @Inject
    JobStore store;

    private CatalogRows rows;
    private Queues queues;

    @BeforeEach
    void connect() {
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
        assertThat(job.deadlineAt()).isEqualTo(job.createdAt().plus(Duration.ofMinutes(15)));
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
    void modelsThatMayNotBeUsedAreRefused() {
        String product = rows.product();

        refused(422, "model_not_found", "modelId", withModel("nobody", product));
        refused(422, "model_not_found", "modelId", withModel(rows.model("owner_key", "another"), product));
        refused(
                422,
                "model_not_found",
                "modelId",
                withModel(rows.model("expires_at", "2026-01-01T00:00:00.000Z"), product));
        refused(422, "model_is_mask", "modelId", withModel(rows.mask("m"), product));
        refused(
                409,
                "model_not_ready",
                "modelId",
                withModel(rows.model("status", "awaiting_upload", "prepared_s3_url", ""), product));
        refused(
                        409,
                        "model_rejected",
                        "modelId",
                        withModel(
                                rows.model("status", "rejected", "reject_reason", "too_small", "prepared_s3_url", ""),
                                product))
                .body("detail", matchesPattern(".*was rejected: too_small.*"));
    }

    @Test
    void productsThatMayNotBeUsedAreRefused() {
        String model = rows.model();

        refused(422, "product_not_found", "productId", withModel(model, "nothing"));
        refused(422, "product_not_found", "externalId", "{'modelId': '%s', 'externalId': 'nothing'}".formatted(model));
        refused(409, "product_not_ready", "productId", withModel(model, rows.product("status", "awaiting_upload")));
        refused(
                409,
                "product_rejected",
                "productId",
                withModel(model, rows.product("status", "rejected", "reject_reason", "not_a_picture")));
        refused(
                422,
                "garment_class_required",
                "parameters.garmentClass",
                withModel(model, rows.product("garment_class", "")));
    }

    @Test
    void masksThatDoNotFitAreRefused() {
        String model = rows.model();
        String place = "parameters.maskId";

        refused(422, "mask_not_found", place, withMask(model, "nothing"));
        refused(422, "mask_not_found", place, withMask(model, model));
        refused(422, "mask_not_found", place, withMask(model, rows.mask(model, "owner_key", "another")));
        refused(422, "mask_mismatch", place, withMask(model, rows.mask("another")));
        refused(422, "mask_mismatch", place, withMask(model, rows.mask(model, "width", "601")));
        refused(409, "mask_not_ready", place, withMask(model, rows.mask(model, "status", "awaiting_upload")));
        refused(409, "mask_rejected", place, withMask(model, rows.mask(model, "status", "rejected")));
    }

    @Test
    void requestsThatMakeNoSenseAreRefused() {
        refused(400, "invalid_request", "modelId", "{'productId': 'p'}");
        refused(400, "invalid_request", "modelId", "{'modelId': '', 'productId': 'p'}");
        refused(400, "invalid_request", "productId", "{'modelId': 'm'}");
        refused(400, "invalid_request", "externalId", "{'modelId': 'm', 'productId': 'p', 'externalId': 'e'}");
        refused(400, "invalid_request", "model", "{'model': 'm', 'productId': 'p'}");
        refused(
                400,
                "invalid_request",
                "parameters.seed",
                "{'modelId': 'm', 'productId': 'p', 'parameters': {'seed': -1}}");
        refused(
                400,
                "invalid_request",
                "parameters.maskType",
                "{'modelId': 'm', 'productId': 'p', 'parameters': {'maskType': 'GUESS'}}");
        refused(
                400,
                "invalid_request",
                "connectionId",
                "{'modelId': 'm', 'productId': 'p', 'connectionId': '%s'}".formatted("c".repeat(129)));
        refused(
                422,
                "mask_id_required",
                "parameters.maskId",
                "{'modelId': 'm', 'productId': 'p', 'parameters': {'maskType': 'IMAGE'}}");
        refused(
                422,
                "parameters_conflict",
                "parameters.maskPrompt",
                "{'modelId': 'm', 'productId': 'p', 'parameters': {'maskPrompt': 'the shirt'}}");
        refused(400, "invalid_request", null, "{'modelId': ");
        refused(400, "invalid_request", "request", "");
    }

    @Test
    void aKeyThatIsNotVisibleAsciiIsRefused() {
        for (String key : List.of("two words", "k".repeat(256), "schl\u00fcssel")) {
            post(key, withModel("m", "p"))
                    .then()
                    .statusCode(400)
                    .body("code", is("invalid_request"))
                    .body("pointer", is("Idempotency-Key"));
        }
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

            assertThat(answers).extracting(Response::statusCode).contains(202).allMatch(s -> s == 202 || s == 200);
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

    private ValidatableResponse refused(int status, String code, String pointer, String body) {
        return submit(body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body("pointer", is(pointer))
                .body("status", is(status));
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
