package dev.vto.e2e.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.e2e.stage.Photographs;
import dev.vto.e2e.stage.Stage;
import dev.vto.local.storefront.Notifications;
import dev.vto.local.storefront.PictureFile;
import dev.vto.local.storefront.Storefront;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Services are killed while a job runs or before it comes; the job still ends, is paid once where that can be, and is seen. */
class KilledServiceIT {
    private static final Duration ENGINE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final Stage STAGE = new Stage();

    private final Storefront shop = STAGE.shop();
    private String modelId;
    private String productId;

    @BeforeEach
    void catalogueHasBothPictures() throws Exception {
        STAGE.engine().stub(ENGINE);
        PictureFile person = Photographs.sample("person-tom.png");
        PictureFile tee = Photographs.sample("garment-tshirt-logo.png");
        modelId = shop.upload("/v1/models", shop.object().put("name", "p").put("consent", true), person)
                .path("id")
                .asText();
        productId = shop.upload("/v1/products", shop.object().put("name", "tee").put("category", "test"), tee)
                .path("id")
                .asText();
        STAGE.tryOn().ready("/v1/models/" + modelId, person);
        STAGE.tryOn().ready("/v1/products/" + productId, tee);
    }

    @AfterEach
    void engineDrawsAgain() throws Exception {
        STAGE.engine().preview();
    }

    @Test
    void jobOutlivesTheJobService() throws Exception {
        int calls = STAGE.engine().calls();
        try (Notifications socket = shop.notifications()) {
            String job = submit();
            STAGE.platform().program("job-service").kill();
            try {
                assertSaidToBeDown("/v1/jobs/" + job);
            } finally {
                STAGE.platform().restart("job-service");
            }
            assertThat(socket.terminal(job, PATIENCE).body().path("status").asText())
                    .isEqualTo("completed");
        }
        assertThat(STAGE.engine().calls()).isEqualTo(calls + 1);
    }

    @Test
    void jobOutlivesTheGatewayAndTheClientSeesItOnReconnect() throws Exception {
        int calls = STAGE.engine().calls();
        String job;
        try (Notifications _ = shop.notifications()) {
            job = submit();
            awaitStage(job, "rendering");
            restart("notify-gateway");
        }
        try (Notifications again = shop.notifications()) {
            JsonNode end = again.terminal(job, PATIENCE).body();
            assertThat(end.path("status").asText()).isEqualTo("completed");
            assertThat(shop.download(end.path("result").path("urls").path(0).asText()))
                    .isNotEmpty();
        }
        assertThat(STAGE.engine().calls()).isEqualTo(calls + 1);
    }

    @Test
    void jobNeedsNoCatalogueService() throws Exception {
        STAGE.platform().program("catalog-service").kill();
        try (Notifications socket = shop.notifications()) {
            assertSaidToBeDown("/v1/products");
            assertThat(socket.terminal(submit(), PATIENCE).body().path("status").asText())
                    .isEqualTo("completed");
        } finally {
            STAGE.platform().restart("catalog-service");
        }
    }

    @Test
    void jobOutlivesTheWorkerThatHeldIt() throws Exception {
        int calls = STAGE.engine().calls();
        try (Notifications socket = shop.notifications()) {
            String job = submit();
            awaitStage(job, "rendering");
            restart("render-worker");
            assertThat(socket.terminal(job, PATIENCE).body().path("status").asText())
                    .isEqualTo("completed");
        }
        // the answer to the first call died with the worker: one resend, as the configuration permits
        assertThat(STAGE.engine().calls()).isBetween(calls + 1, calls + 2);
    }

    @Test
    void uploadMadeWhileTheCatalogueIsAwayIsIngestedLater() throws Exception {
        PictureFile person = Photographs.sample("person-amara.png");
        ObjectNode body = shop.object().put("name", "late").put("consent", true);
        body.putObject("upload")
                .put("contentType", person.contentType())
                .put("contentLength", person.bytes().length)
                .put("sha256", person.sha256());
        JsonNode announced = shop.post("/v1/models", body);
        STAGE.platform().program("catalog-service").kill();
        shop.put(announced.path("upload"), person);
        STAGE.platform().restart("catalog-service");
        STAGE.tryOn().ready("/v1/models/" + announced.path("id").asText(), person);
    }

    private String submit() throws Exception {
        ObjectNode body = shop.object().put("modelId", modelId).put("productId", productId);
        body.putObject("parameters").put("garmentClass", "UPPER_BODY");
        return shop.post("/v1/jobs", body).path("id").asText();
    }

    /* By the edge, which in front of a real platform is the load balancer. */
    private void assertSaidToBeDown(String path) {
        assertThat(catchThrowableOfType(Storefront.Refused.class, () -> shop.get(path))
                        .status())
                .isIn(502, 503);
    }

    private void awaitStage(String job, String stage) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> shop.get("/v1/jobs/" + job).path("stage").asText().equals(stage));
    }

    private static void restart(String service) throws Exception {
        STAGE.platform().program(service).kill();
        STAGE.platform().restart(service);
    }
}
