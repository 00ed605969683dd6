package dev.vto.catalog.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.vto.catalog.Bucket;
import dev.vto.catalog.Catalog;
import dev.vto.catalog.Handled;
import dev.vto.catalog.Samples;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
class UploadFlowIT {
    private static final Map<String, Object> SHIRT = Map.of("name", "Red shirt", "category", "flow");

    @InjectLocalAws
    Endpoints aws;

    private Bucket bucket;
    private Handled handled;

    @BeforeEach
    void begin() {
        bucket = Bucket.of(aws);
        handled = new Handled();
    }

    @Test
    void uploadedProductBecomesReadyAndItsPictureCanBeFetched() throws Exception {
        byte[] file = Samples.unique(900, 1200, 1);
        var ready = Catalog.upload("/v1/products", SHIRT, "image/jpeg", file);
        assertThat(ready.getString("status")).isEqualTo("ready");
        assertThat(ready.getInt("width")).isEqualTo(900);
        assertThat(Catalog.get(ready.getString("pictureUrl"))).isEqualTo(file);
        String id = ready.getString("id");
        assertThat(bucket.count("prepared/" + id)).isEqualTo(1);
        await().until(() -> !bucket.has("uploads/" + id));
    }

    @Test
    void answerSaysHowToUpload() {
        var created = Catalog.create("/v1/products", SHIRT, "image/png", Samples.file("png", 400, 400));
        assertThat(created.<String>path("status")).isEqualTo("awaiting_upload");
        assertThat(created.<String>path("upload.method")).isEqualTo("PUT");
        assertThat(created.<Map<String, String>>path("upload.headers"))
                .containsEntry("content-type", "image/png")
                .containsEntry("if-none-match", "*")
                .containsKey("x-amz-checksum-sha256")
                .doesNotContainKeys("host", "content-length");
        assertThat(created.<String>path("upload.url"))
                .contains("content-length", "x-amz-checksum-sha256", "if-none-match");
        assertThat(created.header("Location")).endsWith("/v1/products/" + created.path("id"));
    }

    @Test
    void uploadOfOtherBytesIsRefused() throws Exception {
        byte[] file = Samples.unique(400, 400, 2);
        var created = Catalog.create("/v1/products", SHIRT, "image/jpeg", file);
        String url = created.path("upload.url");
        Map<String, String> headers = created.path("upload.headers");
        byte[] longer = Arrays.copyOf(file, file.length + 1);
        assertThat(Catalog.put(url, headers, longer)).isBetween(400, 499);
        assertThat(Catalog.put(url, Map.of("content-type", "image/jpeg"), file)).isBetween(400, 499);
    }

    @Test
    void badPictureIsRejectedWithItsReasonAndKeepsNothing() throws Exception {
        var tiny = Catalog.upload("/v1/products", SHIRT, "image/jpeg", Samples.unique(200, 300, 3));
        assertThat(tiny.getString("status")).isEqualTo("rejected");
        assertThat(tiny.getString("rejectReason.code")).isEqualTo("picture_too_small");
        assertThat(tiny.getString("rejectReason.message")).contains("200 x 300");
        assertThat(tiny.getString("pictureUrl")).isNull();
        String id = tiny.getString("id");
        assertThat(bucket.count("prepared/" + id)).isZero();
        await().until(() -> !bucket.has("uploads/" + id));

        byte[] half = Arrays.copyOf(Samples.unique(800, 800, 4), 9000);
        var truncated = Catalog.upload("/v1/products", SHIRT, "image/jpeg", half);
        assertThat(truncated.getString("rejectReason.code")).isEqualTo("picture_truncated");
    }

    @Test
    void pngDeclaredAsJpegIsTakenForWhatItIs() throws Exception {
        var ready = Catalog.upload("/v1/products", SHIRT, "image/jpeg", Samples.file("png", 401, 402));
        assertThat(ready.getString("status")).isEqualTo("ready");
    }

    @Test
    void eventsThatComeAgainChangeNothing() throws Exception {
        double before = handled.count("uploads", "unchanged");
        var ready = Catalog.upload("/v1/products", SHIRT, "image/jpeg", Samples.unique(500, 500, 5));
        String id = ready.getString("id");
        bucket.tell("ObjectCreated:Put", "uploads/" + id, "01");
        bucket.tell("ObjectCreated:Put", "uploads/" + id, "FF");
        handled.await("uploads", "unchanged", before, 2);
        assertThat(Catalog.decided("/v1/products/" + id).getString("updatedAt"))
                .isEqualTo(ready.getString("updatedAt"));
    }

    @Test
    void uploadForNoRowIsRemoved() {
        double before = handled.count("uploads", "orphan");
        bucket.drop("uploads/0123456789abcdef0123456789abcdef", Samples.file("jpg", 400, 400));
        handled.await("uploads", "orphan", before, 1);
        assertThat(bucket.has("uploads/0123456789abcdef0123456789abcdef")).isFalse();
    }

    @Test
    void externalIdNamesOneProduct() {
        byte[] file = Samples.file("jpg", 400, 400);
        Map<String, Object> sku = Map.of("name", "Coat", "category", "flow", "externalId", "SKU-flow-1");
        String id = Catalog.create("/v1/products", sku, "image/jpeg", file).path("id");
        given().contentType("application/json")
                .body(Map.of(
                        "name",
                        "Other",
                        "category",
                        "flow",
                        "externalId",
                        "SKU-flow-1",
                        "upload",
                        Catalog.spec("image/jpeg", file)))
                .post("/v1/products")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Location", containsString(id))
                .body("code", equalTo("external_id_taken"))
                .body("detail", containsString(id));
        given().get("/v1/products?externalId=SKU-flow-1").then().statusCode(200).body("products[0].id", equalTo(id));
    }

    @Test
    void whatCannotBecomeAPictureIsRefusedEarly() {
        refused(
                Map.of("contentType", "image/gif", "contentLength", 100, "sha256", "x"),
                422,
                "unsupported_picture_type");
        String hash = Catalog.spec("image/jpeg", new byte[1]).get("sha256").toString();
        refused(
                Map.of("contentType", "image/jpeg", "contentLength", 20971521, "sha256", hash),
                422,
                "upload_too_large");
        refused(Map.of("contentType", "image/jpeg", "contentLength", 0, "sha256", hash), 400, "invalid_request");
        refused(Map.of("contentType", "image/jpeg", "contentLength", 10, "sha256", "abc"), 400, "invalid_request");
        refused(Map.of("contentType", "image/jpeg", "contentLength", 10), 400, "invalid_request");
        given().contentType("application/json")
                .body("{}")
                .post("/v1/products")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_request"));
    }

    @Test
    void photoWithoutConsentIsRefused() {
        given().contentType("application/json")
                .body(Map.of("consent", false, "upload", Catalog.spec("image/jpeg", new byte[9])))
                .post("/v1/models")
                .then()
                .statusCode(422)
                .body("code", equalTo("consent_missing"));
    }

    private static void refused(Map<String, Object> upload, int status, String code) {
        given().contentType("application/json")
                .body(Map.of("name", "x", "category", "flow", "upload", upload))
                .post("/v1/products")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }
}
