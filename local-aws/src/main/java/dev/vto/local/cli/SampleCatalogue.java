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
import java.util.Set;

/** Puts the project's own illustrated persons and garments into the catalogue, through the public API. */
final class SampleCatalogue {
    private static final String FOLDER = "/samples/";
    private static final Set<String> NOT_FOR_THE_API = Set.of("file");

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
            upload("/v1/models", model, shop.object().put("consent", true));
        }
        for (JsonNode product : catalogue.path("products")) {
            upload("/v1/products", product, shop.object());
        }
    }

    private void upload(String path, JsonNode entry, ObjectNode body) throws IOException, InterruptedException {
        entry.properties().stream()
                .filter(property -> !NOT_FOR_THE_API.contains(property.getKey()))
                .forEach(property -> body.set(property.getKey(), property.getValue()));
        String file = entry.path("file").asText();
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
