package dev.vto.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.local.load.tally.Callee;
import dev.vto.local.load.tally.LoadReport;
import dev.vto.local.storefront.PictureFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Brings pictures into the catalogue: announced, sent to the presigned address, awaited. */
final class Photos {
    /* Longer than the visibility timeout of vto-uploads: an event that an ending process took along comes again. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(250);

    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger uploaded = new AtomicInteger();
    private final AtomicInteger ready = new AtomicInteger();
    private final Calls calls;
    private final PictureFile person;
    private final PictureFile garment;

    Photos(Calls calls) throws IOException {
        this.calls = calls;
        this.person = sample("person-elin.jpg");
        this.garment = sample("garment-tshirt-logo.png");
    }

    /** A new photo of a person; its id, when ready. */
    String model() throws IOException, InterruptedException {
        return bring("/v1/models", json.createObjectNode().put("name", "load").put("consent", true), person);
    }

    /** A new product; its id, when ready. */
    String product() throws IOException, InterruptedException {
        return bring("/v1/products", json.createObjectNode().put("name", "load").put("category", "load"), garment);
    }

    LoadReport.Uploads report() {
        return new LoadReport.Uploads(uploaded.get(), ready.get());
    }

    private String bring(String path, ObjectNode body, PictureFile picture) throws IOException, InterruptedException {
        body.putObject("upload")
                .put("contentType", picture.contentType())
                .put("contentLength", picture.bytes().length)
                .put("sha256", picture.sha256());
        JsonNode announced = calls.post(Callee.CATALOG, path, body, Calls.JSON);
        JsonNode upload = announced.path("upload");
        calls.put(upload.path("url").asText(), headers(upload), picture.bytes());
        uploaded.incrementAndGet();
        awaitReady(path + "/" + announced.path("id").asText());
        ready.incrementAndGet();
        return announced.path("id").asText();
    }

    private void awaitReady(String path) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            JsonNode resource = calls.get(Callee.CATALOG, path);
            switch (resource.path("status").asText()) {
                case "ready" -> {
                    return;
                }
                case "rejected" -> throw new IOException(path + " was rejected: " + resource.path("rejectReason"));
                default -> Thread.sleep(POLL);
            }
        }
        throw new IOException(path + " was not ready within " + PATIENCE.toSeconds() + " s");
    }

    private static Map<String, String> headers(JsonNode upload) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        upload.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        headers.remove("host");
        headers.remove("content-length");
        return headers;
    }

    private static PictureFile sample(String name) throws IOException {
        try (InputStream resource = Photos.class.getResourceAsStream("/samples/" + name)) {
            if (resource == null) {
                throw new FileNotFoundException("the sample " + name + " is not in the jar; build again: ./vto build");
            }
            return PictureFile.of(name, resource.readAllBytes());
        }
    }
}
