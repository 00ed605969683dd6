package dev.vto.e2e.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vto.e2e.stage.Stage;
import dev.vto.local.process.LogSink;
import dev.vto.local.process.PortPlan;
import dev.vto.local.process.Program;
import dev.vto.local.process.ProgramSpec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each service, told to stop as Kubernetes does it, says at once that it goes and still serves until its delay is over. */
class StoppingServiceIT {
    private static final Duration DELAY = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final Stage STAGE = new Stage();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @CsvSource({
        "catalog-service, /v1/products",
        "job-service, /v1/jobs",
        "notify-gateway, /q/health/live",
        "render-worker, /q/metrics"
    })
    void failsReadinessFirstAndServesDuringItsDelay(String service, String path) throws Exception {
        URI address = URI.create(PortPlan.free().address(PortPlan.Part.JOB));
        Program program = Program.start(spec(service, address), new LogSink(Path.of("target", "stage"), null));
        try {
            program.awaitReady(http, PATIENCE);
            assertThat(get(address.resolve(path)).headers().firstValue("connection"))
                    .isEmpty();

            long told = System.nanoTime();
            program.terminate();
            await().atMost(Duration.ofSeconds(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> get(address.resolve("/q/health/ready")).statusCode() == 503);
            HttpResponse<String> served = get(address.resolve(path));
            assertThat(served.statusCode()).isEqualTo(200);
            assertThat(served.headers().firstValue("connection")).hasValue("close");

            program.handle().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(Duration.ofNanos(System.nanoTime() - told)).isBetween(DELAY, DELAY.plusSeconds(5));
        } finally {
            program.kill();
        }
    }

    /* A second one of the service beside the platform's own. */
    private static ProgramSpec spec(String service, URI address) throws IOException {
        ProgramSpec own = STAGE.platform().service(service);
        Map<String, String> environment = new TreeMap<>(own.environment());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(address.getPort()));
        environment.put("QUARKUS_SHUTDOWN_DELAY", DELAY.toSeconds() + "S");
        return new ProgramSpec(
                "stopping-" + service,
                own.part(),
                own.command(),
                environment,
                own.folder(),
                new ProgramSpec.Answers(address.resolve("/q/health/ready")));
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
    }
}
