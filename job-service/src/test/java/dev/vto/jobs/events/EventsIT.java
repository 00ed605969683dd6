package dev.vto.jobs.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.vto.jobs.testing.Jobs;
import dev.vto.jobs.testing.Rows;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.store.JobStore;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
@TestProfile(EventsIT.ShortTimes.class)
@Timeout(60)
class EventsIT {
    @InjectLocalAws
    Endpoints aws;

    private final HttpClient http = HttpClient.newHttpClient();
    private JobStore store;

    /** Comments come after a second; there is room for one stream. */
    public static class ShortTimes implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vto.events.poll", "100ms", "vto.events.keep-alive", "1s", "vto.events.most", "1");
        }
    }

    @BeforeEach
    void connect() {
        store = Rows.store(aws);
    }

    @Test
    void eachVersionIsAnEventAndTheStreamEndsWithTheJob() throws Exception {
        Job job = written();
        Iterator<String> lines = follow(job, null);

        assertThat(next(lines, "id:")).isEqualTo("id:1");
        assertThat(next(lines, "data:")).contains("\"status\":\"created\"", job.id());
        assertThat(next(lines, ":")).contains("still queued");
        Job claimed = moved(job, Jobs.claimed(job, "worker", Instant.now()));
        assertThat(next(lines, "id:")).isEqualTo("id:2");
        assertThat(next(lines, "data:")).contains("\"stage\":\"claimed\"");
        moved(claimed, Jobs.MACHINE.cancel(claimed, Instant.now()).orElseThrow());
        assertThat(next(lines, "id:")).isEqualTo("id:3");
        assertThat(next(lines, "data:")).contains("\"status\":\"cancelled\"");
        lines.forEachRemaining(line -> assertThat(line).isEmpty());
    }

    @Test
    void aClientThatComesAgainIsSentOnlyWhatIsNewer() throws Exception {
        Job job = written();
        Job claimed = moved(job, Jobs.claimed(job, "worker", Instant.now()));
        Iterator<String> lines = follow(claimed, "2");

        Job ended = moved(claimed, Jobs.MACHINE.cancel(claimed, Instant.now()).orElseThrow());
        assertThat(next(lines, "id:")).isEqualTo("id:3");
        lines.forEachRemaining(line -> assertThat(line).doesNotContain("id:"));

        given().header("Last-Event-ID", "3")
                .get("/v1/jobs/{id}/events", ended.id())
                .then()
                .statusCode(204);
    }

    @Test
    void whatCannotBeFollowedIsAProblem() throws Exception {
        Job job = written();

        given().get("/v1/jobs/{id}/events", "0".repeat(32))
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", is("job_not_found"));
        given().header("Last-Event-ID", "second")
                .get("/v1/jobs/{id}/events", job.id())
                .then()
                .statusCode(400)
                .body("detail", containsString("'second'"));
    }

    @Test
    void whoFindsNoRoomHasThePresentStateAndComesAgain() throws Exception {
        Job job = written();
        Iterator<String> first = follow(job, null);
        assertThat(next(first, "id:")).isEqualTo("id:1");

        List<String> second = all(follow(job, null));
        assertThat(second).contains("id:1").anyMatch(line -> line.startsWith("retry:"));
        List<String> third = all(follow(job, "1"));
        assertThat(third).noneMatch(line -> line.startsWith("id:")).anyMatch(line -> line.startsWith("retry:"));

        moved(job, Jobs.MACHINE.cancel(job, Instant.now()).orElseThrow());
        assertThat(all(first)).contains("id:2");
    }

    @Test
    void theRoomOfAClientThatGoesIsFreeAgain() throws Exception {
        Job job = written();
        for (int i = 0; i < 3; i++) {
            try (Stream<String> lines = open(job, null)) {
                assertThat(next(lines.iterator(), "id:")).isEqualTo("id:1");
            }
            await().until(() -> given().get("/q/metrics").asString().contains("vto_job_streams 0.0"));
        }
    }

    private static List<String> all(Iterator<String> lines) {
        List<String> all = new ArrayList<>();
        lines.forEachRemaining(all::add);
        return all;
    }

    private Iterator<String> follow(Job job, String last) throws Exception {
        return open(job, last).iterator();
    }

    private Stream<String> open(Job job, String last) throws Exception {
        URI address = URI.create("http://localhost:" + RestAssured.port + "/v1/jobs/" + job.id() + "/events");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).header("Accept", "text/event-stream");
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        var answer = http.send(request.build(), BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        return answer.body();
    }

    private static String next(Iterator<String> lines, String start) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new AssertionError("the stream ended before a line began with " + start);
    }

    private Job written() {
        Job job = Jobs.created(Instant.now());
        assertThat(store.create(job)).isEmpty();
        return job;
    }

    private Job moved(Job before, Job after) {
        assertThat(store.move(before, after)).isTrue();
        return after;
    }
}
