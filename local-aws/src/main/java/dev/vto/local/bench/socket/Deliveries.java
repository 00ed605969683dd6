package dev.vto.local.bench.socket;

import dev.vto.local.bench.stage.JobRows;
import dev.vto.local.bench.stage.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tells a gateway of changed jobs as another pod of it does. */
final class Deliveries {
    private static final int NO_CONTENT = 204;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, AttributeValue> row;
    private final URI address;
    private final String key;

    /** @param row of a job that was completed; others are copies of it */
    Deliveries(Stage stage, Map<String, AttributeValue> row) {
        this.row = row;
        this.address = stage.platform().address(Stage.GATEWAY).resolve("/internal/deliveries");
        this.key = stage.platform().properties().get("vto.gateway.internal-key");
    }

    /** Writes rows of so many jobs; their ids. */
    List<String> write(JobRows rows, int count) {
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            jobs.add(rows.copy(row));
        }
        return jobs;
    }

    /** Delivers all at once. */
    void tell(List<String> jobs) throws IOException {
        List<CompletableFuture<HttpResponse<String>>> answers = jobs.stream()
                .map(job -> http.sendAsync(request(job), BodyHandlers.ofString()))
                .toList();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            HttpResponse<String> came = answer.join();
            if (came.statusCode() != NO_CONTENT) {
                throw new IOException("a delivery was answered " + came.statusCode() + " " + came.body());
            }
        }
    }

    private HttpRequest request(String job) {
        String body = "{\"jobId\":\"%s\",\"ownerKey\":\"%s\",\"version\":%s}"
                .formatted(job, row.get("owner_key").s(), row.get("version").n());
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("X-Vto-Internal-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
