package dev.vto.catalog.browse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vto.catalog.Catalog;
import dev.vto.catalog.Rows;
import dev.vto.catalog.Samples;
import dev.vto.catalog.row.ModelPhoto;
import dev.vto.catalog.row.Picture;
import dev.vto.catalog.store.ModelStore;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.platform.owner.CurrentOwner;
import dev.vto.platform.owner.OwnerKey;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
class BrowseIT {
    @InjectLocalAws
    Endpoints aws;

    private ModelStore models;

    @BeforeEach
    void connect() {
        models = Rows.models(aws);
    }

    @Test
    void listingIsPagedByNameAndSearchedByPartOfIt() throws Exception {
        byte[] file = Samples.file("jpg", 320, 320);
        for (String name : List.of("Delta Coat", "alpha coat", "Charlie", "Bravo COAT")) {
            Catalog.upload("/v1/products", Map.of("name", name, "category", "paging"), "image/jpeg", file);
        }
        Catalog.create("/v1/products", Map.of("name", "Awaited coat", "category", "paging"), "image/jpeg", file);

        assertThat(names("/v1/products?category=paging&limit=2"))
                .containsExactly("Bravo COAT", "Charlie", "Delta Coat", "alpha coat");
        assertThat(names("/v1/products?category=paging&limit=1&q=coat"))
                .containsExactly("Bravo COAT", "Delta Coat", "alpha coat");
        assertThat(names("/v1/products?limit=3&q=bravo co")).containsExactly("Bravo COAT");
        assertThat(names("/v1/products?category=none")).isEmpty();
    }

    @Test
    void cursorOfAnotherListingIsRefused() throws Exception {
        byte[] file = Samples.file("jpg", 320, 320);
        for (String name : List.of("a", "b")) {
            Catalog.upload("/v1/products", Map.of("name", name, "category", "cursor"), "image/jpeg", file);
        }
        String cursor = given().get("/v1/products?category=cursor&limit=1").path("cursor");
        for (String path : List.of("/v1/products?category=paging", "/v1/products?limit=1", "/v1/models?limit=1")) {
            given().queryParam("cursor", cursor)
                    .get(path)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid_request"));
        }
        given().get("/v1/products?cursor=abc").then().statusCode(400);
        given().get("/v1/products?limit=0").then().statusCode(400);
    }

    @Test
    void ownModelsComeBeforeTheHouses() throws Exception {
        byte[] file = Samples.file("jpg", 330, 330);
        List<String> own = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            own.addFirst(Catalog.upload("/v1/models", Map.of("consent", true, "name", "own " + i), "image/jpeg", file)
                    .getString("id"));
        }
        String house = "house-listed-0001";
        create(
                house,
                OwnerKey.HOUSE,
                null,
                models.find(own.getFirst()).orElseThrow().picture());
        await().until(() -> given().get("/v1/models?limit=200")
                .jsonPath()
                .getList("models.id")
                .contains(house));
        List<String> listed = new ArrayList<>();
        String path = "/v1/models?limit=2";
        JsonPath page = given().get(path).jsonPath();
        listed.addAll(page.getList("models.id"));
        while (page.getString("cursor") != null) {
            page = given().queryParam("cursor", page.getString("cursor"))
                    .get(path)
                    .jsonPath();
            listed.addAll(page.getList("models.id"));
        }
        assertThat(listed).doesNotHaveDuplicates().containsSubsequence(own).contains(house);
        assertThat(listed.indexOf(house)).isGreaterThan(listed.indexOf(own.getLast()));
    }

    @Test
    void photosOfOthersAndExpiredOnesAreNotThere() {
        create("of-another-0001", new OwnerKey("ffffffffffffffffffffffffffffffff"), null, Picture.AWAITED);
        create("expired-0001", new CurrentOwner().key(), Instant.now().minusSeconds(1), Picture.AWAITED);
        for (String id : List.of("of-another-0001", "expired-0001")) {
            given().get("/v1/models/" + id).then().statusCode(404).body("code", equalTo("not_found"));
            given().delete("/v1/models/" + id).then().statusCode(404);
            given().contentType("application/json")
                    .body("{}")
                    .patch("/v1/models/" + id)
                    .then()
                    .statusCode(404);
            given().get("/v1/models?limit=200").then().body("models.id", not(hasItem(id)));
        }
    }

    @Test
    void changeNeedsTheTagOfWhatWasRead() {
        var created = Catalog.create(
                "/v1/products",
                Map.of("name", "Old", "category", "tags", "description", "d"),
                "image/jpeg",
                new byte[9]);
        String location = "/v1/products/" + created.path("id");
        String tag = given().get(location).header("ETag");
        assertThat(tag).isEqualTo(created.header("ETag"));
        given().header("If-None-Match", tag).get(location).then().statusCode(304);

        var changed = given().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"name\":\"New\",\"description\":\"\",\"garmentClass\":\"UPPER_BODY\"}")
                .patch(location)
                .then()
                .statusCode(200)
                .body("name", equalTo("New"))
                .body("category", equalTo("tags"))
                .body("description", nullValue())
                .body("garmentClass", equalTo("UPPER_BODY"))
                .extract();
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        given().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"name\":\"Lost\"}")
                .patch(location)
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("code", equalTo("precondition_failed"));
        given().header("If-Match", tag).delete(location).then().statusCode(412);
        given().contentType("application/json")
                .body("{\"externalId\":\"x\"}")
                .patch(location)
                .then()
                .statusCode(400)
                .body("pointer", equalTo("externalId"));
        given().header("If-Match", changed.header("ETag"))
                .delete(location)
                .then()
                .statusCode(204);
        given().get(location).then().statusCode(404);
        given().delete(location).then().statusCode(404);
    }

    @Test
    void descriptionOfTheApiAndHealthAreServed() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/v1/products'.post.operationId", equalTo("createProduct"))
                .body("paths.'/v1/products'.post.responses.'400'.content.'application/problem+json'", notNullValue())
                .body("paths.'/v1/masks/{id}'.get.responses.'503'.content.'application/problem+json'", notNullValue())
                .body(
                        "paths.'/v1/models/{id}'.delete.responses.'403'.description",
                        equalTo("`read_only`: it is one of the retailer's"));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
    }

    private void create(String id, OwnerKey whose, Instant expiresAt, Picture picture) {
        Instant now = Instant.now();
        models.create(new ModelPhoto(id, whose, "made", null, true, null, false, picture, now, now, expiresAt, 1));
    }

    private static List<String> names(String path) {
        List<String> names = new ArrayList<>();
        JsonPath page = given().get(path).jsonPath();
        names.addAll(page.getList("products.name"));
        while (page.getString("cursor") != null) {
            page = given().queryParam("cursor", page.getString("cursor"))
                    .get(path)
                    .jsonPath();
            names.addAll(page.getList("products.name"));
        }
        return names;
    }
}
