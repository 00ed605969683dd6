package dev.vto.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.process.PortPlan.Part;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PortPlanTest {

    @Test
    void partsFollowTheBase() {
        PortPlan plan = PortPlan.from(9080);

        assertThat(plan.port(Part.EDGE)).isEqualTo(9080);
        assertThat(plan.port(Part.GATEWAY)).isEqualTo(9084);
        assertThat(plan.address(Part.S3)).isEqualTo("http://localhost:9090");
    }

    @Test
    void freePortsDiffer() throws IOException {
        PortPlan plan = PortPlan.free();

        assertThat(new HashSet<>(plan.of().values())).hasSameSizeAs(plan.of().values());
        assertThat(plan.taken()).isEmpty();
    }

    @Test
    void takenPortIsNamedByItsPart() throws IOException {
        PortPlan plan = PortPlan.free();
        try (ServerSocket _ = new ServerSocket(plan.port(Part.SQS), 1, InetAddress.getLoopbackAddress())) {
            assertThat(plan.taken()).contains(Part.SQS);
        }
    }
}
