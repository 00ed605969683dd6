package dev.vto.e2e.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command and one of the benchmarks work; what it finds is no test's business. */
class BenchIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    Path state;

    @Test
    void pushesAreMeasured() throws Exception {
        Path json = state.resolve("figures.json");
        String small = "bench pushed --runs 1 --seconds 2 --json " + json;
        try (Launcher bench = Launcher.start(state, Map.of(), small.split(" "))) {
            assertThat(bench.exitCode(PATIENCE)).as(bench.output()).isZero();
            assertThat(bench.output()).contains("| pushed |", " cores, ");
        }
        JsonNode found = new ObjectMapper().readTree(json.toFile());
        assertThat(found.path("machine").path("cores").asInt()).isPositive();
        assertThat(found.path("figures").findValuesAsText("benchmark")).contains("pushed");
        assertThat(found.path("figures"))
                .allSatisfy(
                        figure -> assertThat(figure.path("median").asDouble()).isPositive());
    }

    @Test
    void anUnknownBenchmarkIsNamed() throws Exception {
        try (Launcher bench = Launcher.start(state, Map.of(), "bench", "fan-out")) {
            assertThat(bench.exitCode(PATIENCE)).isEqualTo(1);
            assertThat(bench.said())
                    .singleElement()
                    .asString()
                    .contains("there is no benchmark 'fan-out'; there are pushed, submits");
        }
    }
}
