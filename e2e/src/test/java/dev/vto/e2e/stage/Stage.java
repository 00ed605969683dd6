package dev.vto.e2e.stage;

import dev.vto.local.process.Layout;
import dev.vto.local.process.LogSink;
import dev.vto.local.process.Platform;
import dev.vto.local.process.PortPlan;
import dev.vto.local.storefront.Storefront;
import dev.vto.local.storefront.TryOn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The whole platform as real processes on free ports, started once for all tests of a run. */
public final class Stage implements BeforeAllCallback {
    private static final String KEY = "platform";

    private Platform platform;

    @Override
    public void beforeAll(ExtensionContext context) {
        platform = context.getRoot()
                .getStore(Namespace.create(Stage.class))
                .computeIfAbsent(KEY, key -> new Running(), Running.class)
                .platform;
    }

    /** The running platform. */
    public Platform platform() {
        return platform;
    }

    /** A new client of its public API. */
    public Storefront shop() {
        return new Storefront(platform.edge());
    }

    /** The whole flow of a storefront. */
    public TryOn tryOn() {
        return new TryOn(shop());
    }

    /** The engine behind it. */
    public Engine engine() {
        return new Engine(platform.address(PortPlan.Part.BEDROCK));
    }

    private static final class Running implements AutoCloseable {
        private final Platform platform;

        Running() {
            try {
                platform = new Platform(
                        Layout.here(),
                        PortPlan.free(),
                        new LogSink(Path.of("target", "stage"), null),
                        Map.of("vto.job.lease", "3s", "vto.job.renew", "1s", "vto.sweep.every", "1s"),
                        programs -> {});
                Runtime.getRuntime().addShutdownHook(new Thread(this::close));
                platform.start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            platform.close();
        }
    }
}
