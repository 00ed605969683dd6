package dev.vto.e2e.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.e2e.stage.Photographs;
import dev.vto.local.fault.AwsPart;
import dev.vto.local.fault.FaultKind;
import dev.vto.local.fault.Rule;
import dev.vto.local.storefront.PictureFile;
import dev.vto.local.storefront.Storefront;
import dev.vto.local.storefront.TryOn;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of uploads while a dependency of the catalogue is slow or down, and after it: its column of docs/resilience.md. */
@Timeout(180)
class CatalogueResilienceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long WHOEVER_WAITS_IS_ANSWERED_S = 20;
    private static final long A_SECOND = 1_000;

    @RegisterExtension
    static final FaultyStage STAGE = new FaultyStage();

    private final Storefront shop = STAGE.shop();
    private PictureFile tee;

    @BeforeEach
    void takePicture() throws Exception {
        tee = Photographs.sample("garment-tshirt-logo.png");
    }

    @Test
    @Timeout(WHOEVER_WAITS_IS_ANSWERED_S)
    void slowTablesDelayAnswers() throws Exception {
        STAGE.begin(slow(AwsPart.DYNAMODB));
        String product = announcedAndPut();
        assertThat(status(product)).isIn("awaiting_upload", "ready");
        STAGE.heal();
        assertReady(product);
    }

    @Test
    void slowTablesDelayPictures() throws Exception {
        STAGE.begin(slow(AwsPart.DYNAMODB));
        assertReady(announcedAndPut());
    }

    @Test
    void announcedProductWhoseAnswerWasLostIsItsOwn() throws Exception {
        STAGE.begin(Rule.of("lost", FaultKind.DROP_ANSWER)
                .client("catalog-service")
                .on(AwsPart.DYNAMODB, "PutItem")
                .most(1));
        String product = announcedAndPut();
        STAGE.heal();
        assertReady(product);
    }

    @Test
    void slowQueueDelaysPictures() throws Exception {
        STAGE.begin(slow(AwsPart.SQS));
        assertReady(announcedAndPut());
    }

    @Test
    void picturesPutWhileTheQueueIsAwayAreReadyAfterwards() throws Exception {
        STAGE.begin(Rule.of("down", FaultKind.DROP_REQUEST)
                .client("catalog-service")
                .part(AwsPart.SQS));
        // a poll that was under way before may still bring a message
        await().atMost(PATIENCE).until(() -> STAGE.fired() > 0);
        assertWaitsUntilHealed(announcedAndPut());
    }

    @Test
    void slowBucketDelaysPictures() throws Exception {
        STAGE.begin(slow(AwsPart.S3));
        assertReady(announcedAndPut());
    }

    @Test
    void picturesThatCannotBeReadAreReadyAfterwards() throws Exception {
        STAGE.begin(Rule.of("down", FaultKind.ERROR).client("catalog-service").part(AwsPart.S3));
        assertWaitsUntilHealed(announcedAndPut());
    }

    private static Rule slow(AwsPart part) {
        return Rule.of("slow", FaultKind.DELAY)
                .client("catalog-service")
                .part(part)
                .ms(A_SECOND);
    }

    private String announcedAndPut() throws Exception {
        ObjectNode announced = shop.object()
                .put("name", "tee")
                .put("category", "t")
                .put("externalId", UUID.randomUUID().toString());
        return "/v1/products/"
                + shop.upload("/v1/products", announced, tee).path("id").asText();
    }

    private String status(String product) throws Exception {
        return shop.get(product).path("status").asText();
    }

    private void assertReady(String product) throws Exception {
        new TryOn(shop).ready(product, tee);
    }

    private void assertWaitsUntilHealed(String product) throws Exception {
        await().atMost(PATIENCE).until(() -> STAGE.fired() > 1);
        assertThat(status(product)).isEqualTo("awaiting_upload");
        STAGE.heal();
        assertReady(product);
    }
}
