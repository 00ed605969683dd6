package dev.vto.render.nova;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobStatus;
import dev.vto.platform.tryon.TryOnParameters;
import dev.vto.render.engine.Picture;
import dev.vto.render.engine.PictureType;
import dev.vto.render.it.BedrockStub;
import dev.vto.render.it.EngineStub;
import dev.vto.render.it.Shop;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Against the embedded stack's Bedrock, which reads requests as strictly as the service does. */
@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
@WithTestResource(EngineStub.class)
class NovaEngineIT {
    @InjectLocalAws
    Endpoints aws;

    @EngineStub.Inject
    BedrockStub bedrock;

    @Test
    void everyWishIsTaken() throws Exception {
        TryOnParameters wished = Requests.everyWish().parameters();
        bedrock.relay(wished.seed(), aws.bedrock());
        Shop shop = Shop.of(aws);
        Job accepted = shop.accept(wished, picture(), picture(), Duration.ofMinutes(15));

        shop.wake(accepted);

        Job done = shop.awaitEnd(accepted);
        assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(done.result().pictures())
                .hasSize(3)
                .extracting(address ->
                        Picture.of(shop.stored(address).asByteArray()).type())
                .containsOnly(PictureType.PNG);
        assertThat(done.result().mask()).isNotNull();
        assertThat(bedrock.calls(wished.seed())).hasSize(1);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 400, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
