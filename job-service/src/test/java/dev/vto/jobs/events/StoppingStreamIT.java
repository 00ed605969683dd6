package dev.vto.jobs.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.jobs.testing.Jobs;
import dev.vto.jobs.testing.Rows;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.local.testing.TestedProgram;
import dev.vto.platform.job.Job;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A program of its own, for it is stopped. */
@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
@TestProfile(StoppingStreamIT.Patient.class)
@Order(Integer.MAX_VALUE)
class StoppingStreamIT {
    /* the delay and a margin for a busy machine */
    private static final Duration GONE = Duration.ofSeconds(20);

    @InjectLocalAws
    Endpoints aws;

    private final HttpClient http = HttpClient.newHttpClient();

    /** The pod lives for a while after SIGTERM. */
    public static class Patient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.shutdown.delay", "4S", "vto.events.poll", "100ms");
        }
    }

    @Test
    void streamAndWaitEndWhenThePodIsToldToGoAndTheClientIsToldWhenToComeAgain() throws Exception {
        Job job = Jobs.created(Instant.now());
        assertThat(Rows.store(aws).create(job)).isEmpty();
        HttpResponse<Stream<String>> answer =
                http.send(request(job, "/events", "Accept", "text/event-stream"), BodyHandlers.ofLines());
        Iterator<String> lines = answer.body().iterator();
        while (!lines.next().startsWith("data:")) {
            assertThat(lines).hasNext();
        }
        CompletableFuture<HttpResponse<String>> waiting =
                http.sendAsync(request(job, "", "Prefer", "wait=30"), BodyHandlers.ofString());

        TestedProgram program = TestedProgram.running();
        program.terminate();

        List<String> last = new ArrayList<>();
        lines.forEachRemaining(last::add);
        assertThat(last).contains(":still queued").anyMatch(line -> line.matches("retry:[0-9]{3,4}"));
        assertThat(last).noneMatch(line -> line.startsWith("data:"));
        assertThat(waiting.get().statusCode()).isEqualTo(200);
        program.awaitExit(GONE);
    }

    private static HttpRequest request(Job job, String path, String header, String value) {
        URI address = URI.create("http://localhost:" + RestAssured.port + "/v1/jobs/" + job.id() + path);
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header(header, value)
                .build();
    }
}
