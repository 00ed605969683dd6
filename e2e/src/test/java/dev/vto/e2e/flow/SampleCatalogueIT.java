package dev.vto.e2e.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.e2e.stage.Stage;
import dev.vto.local.stack.AwsClients;
import dev.vto.local.storefront.SampleCatalogue;
import dev.vto.local.storefront.Storefront;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/** The samples are there once, however often they are seeded; a stack that lost its bucket gets them anew. */
class SampleCatalogueIT {
    private static final String HOODIE = "/v1/products?externalId=sample-hoodie";

    @RegisterExtension
    static final Stage STAGE = new Stage();

    private final Storefront shop = STAGE.shop();
    private final SampleCatalogue samples = new SampleCatalogue(STAGE.platform().edge());

    @Test
    void seedingAgainChangesNothing() throws Exception {
        samples.seed();
        List<String> before = products();
        samples.seed();
        assertThat(products()).isEqualTo(before);
    }

    @Test
    void lostPictureIsUploadedAgain() throws Exception {
        samples.seed();
        JsonNode lost = shop.get(HOODIE).path("products").path(0);
        deleteObject(URI.create(lost.path("pictureUrl").asText()));

        samples.seed();
        JsonNode found = shop.get(HOODIE).path("products");
        assertThat(found).hasSize(1);
        assertThat(shop.download(found.path(0).path("pictureUrl").asText())).isNotEmpty();
    }

    private List<String> products() throws Exception {
        return StreamSupport.stream(
                        shop.get("/v1/products?limit=200").path("products").spliterator(), false)
                .map(product -> product.path("id").asText())
                .sorted()
                .toList();
    }

    /* A presigned address has the bucket and the key as its path. */
    private static void deleteObject(URI presigned) {
        Map<String, String> properties = STAGE.platform().properties();
        String bucket = properties.get("vto.bucket");
        String key = presigned.getPath().substring(bucket.length() + 2);
        AwsBasicCredentials keys = AwsBasicCredentials.create(
                properties.get("quarkus.s3.aws.credentials.static-provider.access-key-id"),
                properties.get("quarkus.s3.aws.credentials.static-provider.secret-access-key"));
        try (var clients = new AwsClients(keys, properties.get("quarkus.s3.aws.region"))) {
            clients.s3(URI.create(properties.get("quarkus.s3.endpoint-override")))
                    .deleteObject(r -> r.bucket(bucket).key(key));
        }
    }
}
