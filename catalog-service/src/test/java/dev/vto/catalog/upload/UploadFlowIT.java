package dev.vto.catalog.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vto.catalog.Catalog;
import dev.vto.catalog.Samples;
import dev.vto.local.testing.LocalAws;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalAws.class)
class UploadFlowIT {

    @Test
    void uploadedProductBecomesReadyAndItsPictureCanBeFetched() throws Exception {
        byte[] file = Samples.unique(900, 1200, 1);
        var created = given().contentType("application/json")
                .body(Map.of("name", "Red shirt", "category", "flow", "upload", Catalog.spec("image/jpeg", file)))
                .post("/v1/products")
                .then()
                .statusCode(201)
                .body("status", equalTo("awaiting_upload"))
                .extract();
        String location = created.header("Location");
        assertThat(Catalog.put(created.path("upload.url"), created.path("upload.headers"), file))
                .isEqualTo(200);

        var ready = Catalog.decided(location);
        assertThat(ready.getString("status")).isEqualTo("ready");
        assertThat(ready.getInt("width")).isEqualTo(900);
        assertThat(Catalog.get(ready.getString("pictureUrl"))).startsWith(0xFF, 0xD8);
    }
}
