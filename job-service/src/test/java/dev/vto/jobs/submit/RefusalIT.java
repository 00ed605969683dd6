package dev.vto.jobs.submit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import dev.vto.jobs.request.IdempotencyKey;
import dev.vto.jobs.testing.CatalogRows;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
class RefusalIT {
    @InjectLocalAws
    Endpoints aws;

    private CatalogRows rows;

    @BeforeEach
    void connect() {
        rows = new CatalogRows(aws);
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
