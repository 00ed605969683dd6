package dev.vto.e2e.resilience;

import dev.vto.local.fault.FaultsClient;
import dev.vto.local.process.Layout;
import dev.vto.local.process.LogSink;
import dev.vto.local.process.Platform;
import dev.vto.local.process.PortPlan;
import dev.vto.local.storefront.Storefront;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A platform of its own whose dependencies can be made slow and down: one of each service, an engine that answers at once. */
final class FaultyStage implements BeforeAllCallback, AfterAllCallback {
    private static final Map<String, String> SHORT_TIMES = Map.of(
            "vto.job.lease", "6s",
            "vto.job.renew", "2s",
            "vto.render.visibility", "9s",
            "vto.sweep.every", "1s",
            "vto.sweep.resend-after", "2s",
            "vto.engine.first-pause", "0.5s",
            "vto.engine.longest-pause", "2s",
            "vto.queue.long-poll", "1s");

    private Platform platform;
    private FaultsClient faults;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        platform = new Platform(
                Layout.here(),
                PortPlan.free(),
                new LogSink(Path.of("target", "resilience"), null),
                SHORT_TIMES,
                Map.of("VTO_LOCAL_ENGINE", "stub", "VTO_LOCAL_CLIENTS", String.join(",", Layout.SERVICES.keySet())),
                programs -> {});
        try {
            platform.start();
        } catch (IOException | InterruptedException | RuntimeException e) {
            platform.close();
            throw e;
        }
        faults = new FaultsClient(platform.endpoints().faults());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (faults != null) {
            faults.close();
        }
        platform.close();
    }

    /** What makes dependencies fail. */
    FaultsClient faults() {
        return faults;
    }

    /** A client of the public API. */
    Storefront shop() {
        return new Storefront(platform.edge());
    }

    Platform platform() {
        return platform;
    }
}
