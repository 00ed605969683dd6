package dev.vto.local.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vto.local.process.PortPlan;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TableEndpointTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int port = PortPlan.free().port(PortPlan.Part.DYNAMODB);
    private final URI address = URI.create("http://127.0.0.1:" + port);

    TableEndpointTest() throws IOException {}

    @Test
    void waitsForOneThatStartsLater() throws Exception {
        var waiting = CompletableFuture.supplyAsync(() -> TableEndpoint.await(address, PATIENCE));
        assertThat(waiting).isNotDone();
        try (var _ = TableServer.start(port)) {
            assertThat(waiting.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(address);
        }
    }

    @Test
    void saysWhatToDoWhenNoneStarts() {
        assertThatThrownBy(() -> TableEndpoint.await(address, Duration.ZERO))
                .hasMessageContaining("did not answer at " + address)
                .hasMessageContaining("VTO_LOCAL_DYNAMODB_URL");
    }
}
