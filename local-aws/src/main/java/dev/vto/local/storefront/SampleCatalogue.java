package dev.vto.local.storefront;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;

/** Puts the project's own illustrated persons and garments into the catalogue, through the public API. */
public final class SampleCatalogue {
    private static final String FOLDER = "/samples/";
    private static final String MODELS = "/v1/models";
    private static final String PRODUCTS = "/v1/products";
    private static final int AT_ONCE = 4;

    private final Storefront shop;
    private final TryOn tryOn;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * Of a platform.
     *
     * @param edge its public address
     */
    public SampleCatalogue(URI edge) {
        this.shop = new Storefront(edge);
        this.tryOn = new TryOn(shop);
    }

    /** Uploads what is not there yet or has lost its picture, and waits until all is ready. */
    public void seed() throws IOException, InterruptedException {
        JsonNode catalogue = json.readTree(bytes("catalogue.json"));
        JsonNode models = shop.get(MODELS).path("models");
        List<Callable<Void>> uploads = new ArrayList<>();
        catalogue.path("models").forEach(model -> uploads.add(() -> model(model, models)));
        catalogue.path("products").forEach(product -> uploads.add(() -> product(product)));
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            CompletionService<Void> done = new ExecutorCompletionService<>(threads);
            uploads.forEach(done::submit);
            try {
                for (int i = 0; i < uploads.size(); i++) {
                    done.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw failure(e.getCause());
            }
        }
    }

    private static IOException failure(Throwable cause) {
        if (cause instanceof RuntimeException bug) {
            throw bug;
        }
        return cause instanceof IOException failure ? failure : new IOException(cause);
    }

    private Void model(JsonNode model, JsonNode models) throws IOException, InterruptedException {
        ObjectNode body = shop.object().put("consent", true);
        upload(MODELS, model, body.set("name", model.path("name")), named(models, model.path("name")));
        return null;
    }

    private Void product(JsonNode product) throws IOException, InterruptedException {
        ObjectNode body = product.deepCopy();
        body.remove("file");
        String sku = product.path("externalId").asText();
        JsonNode known = shop.get(PRODUCTS + "?externalId=" + sku).path("products");
        upload(PRODUCTS, product, body, Optional.ofNullable(known.get(0)));
        return null;
    }

    private void upload(String path, JsonNode sample, ObjectNode body, Optional<JsonNode> known)
            throws IOException, InterruptedException {
        if (known.isPresent()) {
            if (shows(known.get())) {
                return;
            }
            shop.delete(path + "/" + known.get().path("id").asText());
        }
        String file = sample.path("file").asText();
        PictureFile picture = PictureFile.of(file, bytes(file));
        String id = shop.upload(path, body, picture).path("id").asText();
        tryOn.ready(path + "/" + id, picture);
    }

    /* The rows may have outlived the bucket: a bucket in memory starts empty. */
    private boolean shows(JsonNode resource) throws InterruptedException {
        String url = resource.path("pictureUrl").asText();
        try {
            return !url.isEmpty() && shop.download(url).length > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<JsonNode> named(JsonNode models, JsonNode name) {
        return StreamSupport.stream(models.spliterator(), false)
                .filter(model -> model.path("name").equals(name))
                .findFirst();
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
