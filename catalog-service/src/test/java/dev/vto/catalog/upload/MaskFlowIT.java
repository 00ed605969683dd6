package dev.vto.catalog.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vto.catalog.Bucket;
import dev.vto.catalog.Catalog;
import dev.vto.catalog.Rows;
import dev.vto.catalog.Samples;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.platform.catalog.CatalogReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
class MaskFlowIT {
    @InjectLocalAws
    Endpoints aws;

    private CatalogReader reader;
    private Bucket bucket;

    @BeforeEach
    void begin() {
        reader = Rows.reader(aws);
        bucket = Bucket.of(aws);
    }

    @Test
    void maskGetsTheSizeOfThePreparedPhotoAndGoesWithIt() throws Exception {
        String model = model(3000, 2400, 11);
        int width = given().get("/v1/models/" + model).path("width");
        assertThat(width).isLessThan(3000);

        var mask = Catalog.upload("/v1/masks", Map.of("modelId", model), "image/png", Samples.file("png", 3000, 2400));
        assertThat(mask.getString("status")).isEqualTo("ready");
        assertThat(mask.getInt("width")).isEqualTo(width);
        String id = mask.getString("id");
        var entry = reader.model(id).orElseThrow();
        assertThat(entry.isMask()).isTrue();
        assertThat(entry.maskOf()).isEqualTo(model);
        assertThat(bucket.count("photos/" + id)).isEqualTo(1);

        given().get("/v1/models/" + id).then().statusCode(404);
        given().get("/v1/masks/" + model).then().statusCode(404);
        given().delete("/v1/models/" + model).then().statusCode(204);
        given().get("/v1/masks/" + id).then().statusCode(404);
        assertThat(bucket.count("photos/" + id)).isZero();
        assertThat(bucket.count("photos/" + model)).isZero();
    }

    @Test
    void maskOfAnotherSizeIsRejectedWithBothSizes() throws Exception {
        String model = model(600, 700, 12);
        var mask = Catalog.upload("/v1/masks", Map.of("modelId", model), "image/png", Samples.file("png", 700, 600));
        assertThat(mask.getString("status")).isEqualTo("rejected");
        assertThat(mask.getString("rejectReason.code")).isEqualTo("mask_size_differs");
        assertThat(mask.getString("rejectReason.message")).contains("700 x 600", "600 x 700");
    }

    @Test
    void maskNeedsAModelThatIsReady() {
        byte[] file = Samples.file("png", 400, 400);
        String awaited = Catalog.create("/v1/models", Map.of("consent", true), "image/png", file)
                .path("id");
        refused(awaited, file, 409, "model_not_ready");
        refused("nobody", file, 404, "not_found");
    }

    private static void refused(String model, byte[] file, int status, String code) {
        given().contentType("application/json")
                .body(Map.of("modelId", model, "upload", Catalog.spec("image/png", file)))
                .post("/v1/masks")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private static String model(int width, int height, long seed) throws Exception {
        var model = Catalog.upload(
                "/v1/models", Map.of("consent", true), "image/jpeg", Samples.unique(width, height, seed));
        assertThat(model.getString("status")).isEqualTo("ready");
        assertThat(model.getString("expiresAt")).isNotNull();
        return model.getString("id");
    }
}
