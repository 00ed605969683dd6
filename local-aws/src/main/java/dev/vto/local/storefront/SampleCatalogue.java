package dev.vto.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.local.storefront.PictureFile;
import dev.vto.local.storefront.Storefront;
import dev.vto.local.storefront.TryOn;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Puts the project's own illustrated persons and garments into the catalogue, through the public API. */
final class SampleCatalogue {
    private static final String FOLDER = "/samples/";

    private final Storefront shop;
    private final TryOn tryOn;
    private final ObjectMapper json = new ObjectMapper();

    SampleCatalogue(URI edge) {
        this.shop = new Storefront(edge);
        this.tryOn = new TryOn(shop);
    }

    /** Uploads what is not there yet and waits until all is ready. */
    void seed() throws IOException, InterruptedException {
        JsonNode catalogue = json.readTree(bytes("catalogue.json"));
        for (JsonNode model : catalogue.path("models")) {
            ObjectNode body = shop.object().put("consent", true);
            upload("/v1/models", model.path("file").asText(), body.set("name", model.path("name")));
        }
        for (JsonNode product : catalogue.path("products")) {
            ObjectNode body = product.deepCopy();
            body.remove("file");
            upload("/v1/products", product.path("file").asText(), body);
        }
    }

    private void upload(String path, String file, ObjectNode body) throws IOException, InterruptedException {
        PictureFile picture = PictureFile.of(file, bytes(file));
        String id = shop.upload(path, body, picture).path("id").asText();
        tryOn.ready(path + "/" + id, picture);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream resource = SampleCatalogue.class.getResourceAsStream(FOLDER + name)) {
            if (resource == null) {
                throw new FileNotFoundException("the sample " + name + " is not in the jar; build again: ./vto build");
            }
            return resource.readAllBytes();
        }
    }
}
