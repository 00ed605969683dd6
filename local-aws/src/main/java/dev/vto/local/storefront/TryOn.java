package dev.vto.local.storefront;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One try-on exactly as a storefront does it: two presigned uploads, one job, one WebSocket. */
public final class TryOn {
    /* Longer than the visibility timeout of vto-uploads: an event that a dying process took along comes again. */
    private static final Duration CATALOGUE_PATIENCE = Duration.ofSeconds(90);
    private static final Duration JOB_PATIENCE = Duration.ofMinutes(15);
    private static final Duration POLL = Duration.ofMillis(25);

    private final Storefront shop;

    public TryOn(Storefront shop) {
        this.shop = shop;
    }

    /**
     * What came of it.
     *
     * @param job the last frame's JSON
     * @param pictures bytes of each result; none unless completed
     * @param timeline when what happened
     */
    public record Outcome(JsonNode job, List<byte[]> pictures, Timeline timeline) {}

    /**
     * Does it.
     *
     * @param person photo of a person
     * @param product photo of a garment
     * @param mask black where the person's photo may change; null for none
     * @param parameters of POST /v1/jobs
     * @throws IOException when a step was refused; the text says which and why
     */
    public Outcome run(PictureFile person, PictureFile product, PictureFile mask, ObjectNode parameters)
            throws IOException, InterruptedException {
        Timeline timeline = new Timeline(Instant.now());
        try (Notifications notifications = shop.notifications();
                ExecutorService parallel = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> model = parallel.submit(() -> upload("/v1/models", modelBody(person), person));
            Future<String> garment = parallel.submit(() -> upload("/v1/products", productBody(product), product));
            String modelId = await(model);
            String productId = await(garment);
            timeline.mark("uploaded");
            ready("/v1/models/" + modelId, person);
            ready("/v1/products/" + productId, product);
            if (mask != null) {
                ObjectNode body = shop.object().put("modelId", modelId);
                String maskId = upload("/v1/masks", body, mask);
                ready("/v1/masks/" + maskId, mask);
                parameters.put("maskType", "IMAGE").put("maskId", maskId);
            }
            timeline.mark("in catalogue");
            return job(notifications, modelId, productId, parameters, timeline);
        }
    }

    /**
     * Does the second half with pictures that are in the catalogue already.
     *
     * @param notifications open WebSocket that the job's end is awaited on
     */
    public Outcome job(
            Notifications notifications, String modelId, String productId, ObjectNode parameters, Timeline timeline)
            throws IOException, InterruptedException {
        ObjectNode body = shop.object()
                .put("modelId", modelId)
                .put("productId", productId)
                .put("connectionId", notifications.connectionId());
        body.set("parameters", parameters);
        JsonNode accepted = shop.post("/v1/jobs", body);
        String jobId = accepted.path("id").asText();
        notifications.subscribe(jobId);
        Notifications.Frame end = notifications.terminal(jobId, JOB_PATIENCE);
        if (end == null) {
            throw new IOException("job " + jobId + " did not end within " + JOB_PATIENCE.toMinutes() + " minutes");
        }
        timeline.addServerTimes(shop.get("/v1/jobs/" + jobId).path("timings"));
        timeline.mark("pushed", end.at());
        List<byte[]> pictures = new ArrayList<>();
        for (JsonNode url : end.body().path("result").path("urls")) {
            pictures.add(shop.download(url.asText()));
        }
        return new Outcome(end.body(), pictures, timeline);
    }

    private String upload(String path, ObjectNode body, PictureFile picture) throws IOException, InterruptedException {
        return shop.upload(path, body, picture).path("id").asText();
    }

    /** Waits until the catalogue has prepared a picture. */
    public void ready(String path, PictureFile picture) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(CATALOGUE_PATIENCE);
        while (Instant.now().isBefore(end)) {
            JsonNode resource = shop.get(path);
            switch (resource.path("status").asText()) {
                case "ready" -> {
                    return;
                }
                case "rejected" ->
                    throw new IOException(picture.name() + " was rejected: "
                            + resource.path("rejectReason").path("message").asText());
                default -> Thread.sleep(POLL);
            }
        }
        throw new IOException(picture.name() + " was not in the catalogue within " + CATALOGUE_PATIENCE.toSeconds()
                + " s; is catalog-service running?");
    }

    private ObjectNode modelBody(PictureFile person) {
        return shop.object().put("name", person.name()).put("consent", true);
    }

    private ObjectNode productBody(PictureFile product) {
        return shop.object().put("name", product.name()).put("category", "try");
    }

    private static <T> T await(Future<T> step) throws IOException, InterruptedException {
        try {
            return step.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }
}
