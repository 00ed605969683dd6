package dev.vto.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LocalAwsServerTest {
    private static final Map<String, String> FREE_PORTS = Map.of(
            "VTO_LOCAL_PORT_SQS", "0",
            "VTO_LOCAL_PORT_S3", "0",
            "VTO_LOCAL_PORT_DYNAMODB", "0",
            "VTO_LOCAL_PORT_BEDROCK", "0",
            "VTO_LOCAL_PORT_EDGE", "0");

    @Test
    void saysWhenItIsReadyAndLeavesNothingBehind() throws Exception {
        var builder = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LocalAwsServer.class.getName());
        builder.environment().putAll(FREE_PORTS);
        var program = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var endpoints = Endpoints.fromJson(program.inputReader().readLine());
        assertThat(endpoints.edge()).isNotNull();
        var children = program.descendants().toList();
        assertThat(children).isNotEmpty();

        var from = System.nanoTime();
        program.destroy();
        assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(4));
        for (ProcessHandle child : children) {
            child.onExit().get(2, TimeUnit.SECONDS);
        }
    }
}
