package dev.vto.render.nova;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.platform.tryon.GarmentClass;
import dev.vto.render.engine.EngineOutcome.Rendered;
import dev.vto.render.engine.Garment;
import dev.vto.render.engine.Picture;
import dev.vto.render.engine.PictureType;
import dev.vto.render.engine.TryOnRequest;
import dev.vto.render.it.EngineStub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Against the embedded stack's Bedrock, which reads requests as strictly as the service does. */
@QuarkusTest
@WithTestResource(LocalAws.class)
@WithTestResource(EngineStub.class)
class NovaEngineIT {
    @InjectLocalAws
    Endpoints aws;

    @Test
    void everyWishIsTaken() throws Exception {
        TryOnRequest wished = Requests.everyWish();
        TryOnRequest real = new TryOnRequest(
                picture(),
                List.of(new Garment(picture(), GarmentClass.LONG_SLEEVE_SHIRT)),
                null,
                wished.parameters(),
                wished.samples(),
                wished.seed());

        assertThat(NovaServer.engine(aws.bedrock(), Duration.ofSeconds(60)).render(real))
                .isInstanceOfSatisfying(Rendered.class, rendered -> {
                    assertThat(rendered.pictures())
                            .hasSize(3)
                            .extracting(Picture::type)
                            .containsOnly(PictureType.PNG);
                    assertThat(rendered.mask()).isNotNull();
                });
    }

    private static Picture picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 400, BufferedImage.TYPE_INT_RGB), "png", png);
        return Picture.of(png.toByteArray());
    }
}
