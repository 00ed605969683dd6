package dev.vto.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.local.load.tally.Callee;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** One try-on as a shopper makes it: look at the products, submit, look at the job, wait for the push, fetch the picture. */
final class Shopper {
    private static final Duration PUSH_PATIENCE = Duration.ofSeconds(60);
    private static final Duration JOB_PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final String COMPLETED = "completed";
    private static final Set<String> TERMINAL = Set.of(COMPLETED, "error", "cancelled");

    private final ObjectMapper json = new ObjectMapper();
    private final AtomicLong seeds = new AtomicLong();
    private final Calls calls;
    private final JobBook book;
    private final String model;
    private final String product;

    /**
     * A shopper.
     *
     * @param model id of a photo in the catalogue
     * @param product id of a product in the catalogue
     */
    Shopper(Calls calls, JobBook book, String model, String product) {
        this.calls = calls;
        this.book = book;
        this.model = model;
        this.product = product;
    }

    /**
     * Does it.
     *
     * @return the picture's bytes
     * @throws IOException when a request failed or the job did not end with a picture; what failed is counted already
     */
    byte[] tryOn() throws IOException, InterruptedException {
        calls.get(Callee.CATALOG, "/v1/products/" + product);
        String job = submit();
        book.accepted(job);
        calls.get(Callee.JOBS, "/v1/jobs/" + job);
        awaitPush(job);
        JsonNode end = awaitEnd(job);
        String status = end.path("status").asText();
        if (!status.equals(COMPLETED)) {
            book.ended(job, status);
            throw new IOException("job " + job + " ended as " + status + ": " + end.path("error"));
        }
        String url = end.path("result").path("urls").path(0).asText();
        boolean shown = false;
        try {
            byte[] picture = url.isEmpty() ? new byte[0] : calls.download(url);
            shown = picture.length > 0;
            if (!shown) {
                throw new IOException("job " + job + " was completed without a picture: " + end.path("result"));
            }
            return picture;
        } finally {
            book.ended(job, shown ? COMPLETED : "completed without a picture");
        }
    }

    private String submit() throws IOException, InterruptedException {
        ObjectNode body = json.createObjectNode().put("modelId", model).put("productId", product);
        body.putObject("parameters").put("garmentClass", "UPPER_BODY").put("seed", seeds.incrementAndGet());
        Map<String, String> headers = new HashMap<>(Calls.JSON);
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        return calls.post(Callee.JOBS, "/v1/jobs", body, headers).path("id").asText();
    }

    /* A push that does not come shows in the report as untold; the job itself is then followed by reading it. */
    private void awaitPush(String job) throws InterruptedException {
        try {
            book.told(job).get(PUSH_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            System.out.println("job " + job + " was not pushed within " + PUSH_PATIENCE.toSeconds() + " s");
        }
    }

    private JsonNode awaitEnd(String job) throws IOException, InterruptedException {
        Instant last = Instant.now().plus(JOB_PATIENCE);
        while (true) {
            JsonNode now = calls.get(Callee.JOBS, "/v1/jobs/" + job);
            if (TERMINAL.contains(now.path("status").asText())) {
                return now;
            }
            if (Instant.now().isAfter(last)) {
                throw new IOException("job " + job + " has not ended; it is "
                        + now.path("status").asText());
            }
            Thread.sleep(POLL);
        }
    }
}
