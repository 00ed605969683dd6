package dev.vto.catalog.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.vto.catalog.Bucket;
import dev.vto.catalog.Catalog;
import dev.vto.catalog.Handled;
import dev.vto.catalog.Rows;
import dev.vto.catalog.Samples;
import dev.vto.catalog.row.Ids;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.platform.catalog.CatalogReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
class DroppedFileIT {
    @InjectLocalAws
    Endpoints aws;

    private CatalogReader reader;
    private Bucket bucket;
    private Handled handled;

    @BeforeEach
    void begin() {
        reader = Rows.reader(aws);
        bucket = Bucket.of(aws);
        handled = new Handled();
    }

    @Test
    void droppedFileThatEnginesTakeIsUsedItself() {
        String key = "products/upper-body/blue shirt+1.jpg";
        JsonPath product = dropped(key, Samples.unique(800, 1000, 21));
        assertThat(product.getString("status")).isEqualTo("ready");
        assertThat(product.getString("name")).isEqualTo("blue shirt+1");
        assertThat(product.getString("category")).isEqualTo("upper-body");
        assertThat(product.getString("garmentClass")).isEqualTo("UPPER_BODY");
        assertThat(product.getBoolean("autoImported")).isTrue();
        String id = product.getString("id");
        assertThat(bucket.count("prepared/" + id)).isZero();
        assertThat(reader.product(id).orElseThrow().picture().address().key()).isEqualTo(key);
    }

    @Test
    void droppedFileThatNeedsItIsPreparedBesideItself() {
        JsonPath product = dropped("products/large/large.jpg", Samples.unique(3000, 3000, 22));
        String id = product.getString("id");
        assertThat(product.getInt("width")).isLessThan(3000);
        assertThat(bucket.count("prepared/" + id)).isEqualTo(1);
        assertThat(bucket.has("products/large/large.jpg")).isTrue();

        bucket.remove("products/large/large.jpg");
        gone(id);
        await().until(() -> bucket.count("prepared/" + id) == 0);
    }

    @Test
    void replacedFileReplacesThePictureButNotWhatWasEdited() {
        String key = "products/edited/first.jpg";
        String id = dropped(key, Samples.unique(3000, 3000, 23)).getString("id");
        given().contentType("application/json")
                .body("{\"name\":\"Edited\"}")
                .patch("/v1/products/" + id)
                .then()
                .statusCode(200);
        bucket.drop(key, Samples.unique(500, 600, 24));
        await().until(() -> given().get("/v1/products/" + id).path("width").equals(500));
        given().get("/v1/products/" + id).then().body("name", equalTo("Edited"));
        assertThat(bucket.count("prepared/" + id)).isZero();
    }

    @Test
    void oldAndRepeatedEventsChangeNothing() {
        String key = "products/events/shirt.jpg";
        JsonPath first = dropped(key, Samples.unique(700, 700, 25));
        String id = first.getString("id");
        double before = handled.count("products", "unchanged");
        bucket.tell("ObjectCreated:Put", key, "0000000000000001");
        bucket.tell("ObjectRemoved:Delete", key, "0000000000000002");
        bucket.tell("ObjectCreated:Put", key, "FFFFFFFFFFFFFFFF");
        bucket.tell("ObjectRemoved:Delete", key, "FFFFFFFFFFFFFFFF");
        handled.await("products", "unchanged", before, 4);
        JsonPath after = given().get("/v1/products/" + id).jsonPath();
        assertThat(after.getString("updatedAt")).isEqualTo(first.getString("updatedAt"));
    }

    @Test
    void eventOfAFileThatIsGoneMakesNoRow() {
        String key = "products/events/gone.jpg";
        double before = handled.count("products", "unchanged");
        bucket.tell("ObjectRemoved:Delete", key, "0000000000000009");
        bucket.tell("ObjectCreated:Put", key, "0000000000000001");
        handled.await("products", "unchanged", before, 2);
        given().get("/v1/products/" + Ids.ofDroppedKey(key)).then().statusCode(404);
    }

    @Test
    void badFileIsRejectedAndNotListed() {
        JsonPath product =
                dropped("products/bad/notes.txt", "buy milk".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(product.getString("status")).isEqualTo("rejected");
        assertThat(product.getString("rejectReason.code")).isEqualTo("unsupported_format");
        given().get("/v1/products?category=bad").then().body("products.size()", equalTo(0));
    }

    @Test
    void deletedProductTakesItsFileAlong() {
        String key = "products/delete/shirt.jpg";
        String id = dropped(key, Samples.unique(3000, 2900, 26)).getString("id");
        given().delete("/v1/products/" + id).then().statusCode(204);
        assertThat(bucket.has(key)).isFalse();
        assertThat(bucket.count("prepared/" + id)).isZero();
        given().get("/v1/products/" + id).then().statusCode(404);
    }

    @Test
    void droppedModelIsTheHousesAndReadOnly() {
        String key = "models/anna.jpg";
        bucket.drop(key, Samples.unique(900, 1100, 27));
        String id = Ids.ofDroppedKey(key);
        JsonPath model = await().until(() -> given().get("/v1/models/" + id).jsonPath(), m -> m.get("house") != null);
        assertThat(model.getBoolean("house")).isTrue();
        assertThat(model.getString("name")).isEqualTo("anna");
        given().delete("/v1/models/" + id).then().statusCode(403).body("code", equalTo("read_only"));
        given().contentType("application/json")
                .body("{\"name\":\"x\"}")
                .patch("/v1/models/" + id)
                .then()
                .statusCode(403);
        bucket.remove(key);
        await().until(() -> given().get("/v1/models/" + id).statusCode() == 404);
    }

    private JsonPath dropped(String key, byte[] file) {
        bucket.drop(key, file);
        String location = "/v1/products/" + Ids.ofDroppedKey(key);
        await().until(() -> given().get(location).statusCode() == 200);
        return Catalog.decided(location);
    }

    private static void gone(String id) {
        await().until(() -> given().get("/v1/products/" + id).statusCode() == 404);
    }
}
