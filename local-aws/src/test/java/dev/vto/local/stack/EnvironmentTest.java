package dev.vto.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vto.local.bedrock.drawing.EngineMode;
import dev.vto.local.edge.Upstreams;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    @Test
    void hasTheStandardPortsAndAnEdge() {
        var options = Environment.options(Map.of("PATH", "/bin"));
        assertThat(options.ports()).isEqualTo(Ports.STANDARD);
        assertThat(options.upstreams()).contains(Upstreams.STANDARD);
        assertThat(options.engine()).isEqualTo(EngineMode.STUB);
    }

    @Test
    void readsOptions() {
        var options = Environment.options(Map.of(
                "VTO_LOCAL_PORT_S3", "0",
                "VTO_LOCAL_PREFIX", "me-",
                "VTO_LOCAL_ENGINE", "preview",
                "VTO_LOCAL_ENGINE_DELAY_MS", "250",
                "VTO_LOCAL_CATALOG_URL", "http://127.0.0.1:7001",
                "VTO_LOCAL_STOREFRONT_ORIGINS", "http://shop.example"));
        assertThat(options.ports().s3()).isZero();
        assertThat(options.prefix()).isEqualTo("me-");
        assertThat(options.engine()).isEqualTo(EngineMode.PREVIEW);
        assertThat(options.engineDelay()).isEqualTo(Duration.ofMillis(250));
        assertThat(options.upstreams().orElseThrow().catalog()).isEqualTo(URI.create("http://127.0.0.1:7001"));
        assertThat(options.parameters()).containsEntry("StorefrontOrigins", "http://shop.example");
    }

    @Test
    void keepsToTheLoopbackInterfaceUnlessTold() {
        assertThat(Environment.options(Map.of()).network()).isEqualTo(Network.LOOPBACK);
    }

    @Test
    void listensForOtherPods() {
        var network = Environment.options(Map.of(
                        "VTO_LOCAL_HOST", "0.0.0.0",
                        "VTO_LOCAL_ADVERTISED_HOST", "local-aws",
                        "VTO_LOCAL_DYNAMODB_URL", "http://dynalite:8000"))
                .network();
        assertThat(network)
                .isEqualTo(new Network("0.0.0.0", "local-aws", Optional.of(URI.create("http://dynalite:8000"))));
        assertThat(network.told(URI.create("http://0.0.0.0:9000"))).isEqualTo(URI.create("http://local-aws:9000"));
        assertThat(Environment.options(Map.of("VTO_LOCAL_HOST", "0.0.0.0"))
                        .network()
                        .name())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void runsWithoutAnEdge() {
        assertThat(Environment.options(Map.of("VTO_LOCAL_EDGE", "false")).upstreams())
                .isEmpty();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Environment.options(Map.of("VTO_LOCAL_PORT_SSQ", "1")))
                .hasMessageContaining("VTO_LOCAL_PORT_SSQ is not an option");
        assertThatThrownBy(() -> Environment.options(Map.of("VTO_LOCAL_PORT_SQS", "any")))
                .hasMessageContaining("VTO_LOCAL_PORT_SQS is \"any\", not a whole number");
        assertThatThrownBy(() -> Environment.options(Map.of("VTO_LOCAL_JOBS_URL", "http://job-service")))
                .hasMessageContaining("http://job-service names no port");
    }
}
