package dev.vto.e2e.faults.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.local.storefront.PictureFile;
import dev.vto.local.storefront.Storefront;
import dev.vto.local.storefront.TryOn;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import javax.imageio.ImageIO;

/**
 * What all jobs of a fault run try on.
 *
 * @param modelId a person
 * @param productId a garment
 */
public record Catalogue(String modelId, String productId) {
    /* Small: what is tried here is not the drawing. */
    private static final int SIDE = 336;

    /** Uploads both through the public API and waits until they are ready. */
    public static Catalogue upload(URI edge) throws IOException, InterruptedException {
        Storefront shop = new Storefront(edge);
        PictureFile picture = PictureFile.of("plain.png", plain());
        JsonNode model =
                shop.upload("/v1/models", shop.object().put("name", "person").put("consent", true), picture);
        JsonNode product =
                shop.upload("/v1/products", shop.object().put("name", "tee").put("category", "test"), picture);
        Catalogue catalogue =
                new Catalogue(model.path("id").asText(), product.path("id").asText());
        TryOn tryOn = new TryOn(shop);
        tryOn.ready("/v1/models/" + catalogue.modelId(), picture);
        tryOn.ready("/v1/products/" + catalogue.productId(), picture);
        return catalogue;
    }

    private static byte[] plain() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }
}
