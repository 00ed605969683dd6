package dev.vto.e2e.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.fault.FaultsClient;
import dev.vto.local.fault.Plan;
import dev.vto.local.fault.PlanState;
import dev.vto.local.fault.Rule;
import dev.vto.local.process.Layout;
import dev.vto.local.process.LogSink;
import dev.vto.local.process.Platform;
import dev.vto.local.process.PortPlan;
import dev.vto.local.storefront.EngineSwitch;
import dev.vto.local.storefront.Storefront;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A platform of its own whose dependencies can be made slow and down: one of each service, an engine that answers at once. All classes
 * of this package share it; after each test nothing is wrong any more.
 */
final class FaultyStage implements BeforeAllCallback, AfterEachCallback {
    private static final Map<String, String> SHORT_TIMES = Map.of(
            "vto.job.lease", "6s",
            "vto.job.renew", "2s",
            "vto.render.visibility", "9s",
            "vto.sweep.every", "1s",
            "vto.sweep.resend-after", "2s",
            "vto.engine.first-pause", "0.5s",
            "vto.engine.longest-pause", "2s",
            "vto.queue.long-poll", "1s");

    private Running running;

    private record Running(Platform platform, FaultsClient faults) implements AutoCloseable {
        @Override
        public void close() {
            faults.close();
            platform.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(Namespace.create(FaultyStage.class))
                .computeIfAbsent(Running.class, _ -> start(), Running.class);
    }

    private static Running start() {
        try {
            Platform platform = new Platform(
                    Layout.here(),
                    PortPlan.free(),
                    new LogSink(Path.of("target", "resilience"), null),
                    SHORT_TIMES,
                    Map.of("VTO_LOCAL_ENGINE", "stub", "VTO_LOCAL_CLIENTS", String.join(",", Layout.SERVICES.keySet())),
                    programs -> {});
            return start(platform);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Running start(Platform platform) throws IOException, InterruptedException {
        try {
            platform.start();
            return new Running(platform, new FaultsClient(platform.endpoints().faults()));
        } catch (IOException | InterruptedException | RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        heal();
        engine().answerAfter(Duration.ZERO);
    }

    /** From now on these faults strike. */
    void begin(Rule... rules) throws Exception {
        running.faults().begin(new Plan(1, List.of(rules)));
    }

    /** How often any of them struck. */
    long fired() throws Exception {
        return running.faults().state().rules().stream()
                .mapToLong(PlanState.Firings::fired)
                .sum();
    }

    /** Ends them. A fault that befell nothing has shown nothing, and fails the test. */
    void heal() throws Exception {
        assertThat(running.faults().state().rules())
                .allSatisfy(
                        rule -> assertThat(rule.fired()).as(rule.rule().id()).isPositive());
        running.faults().heal();
    }

    /** Ends those that nothing was to meet. */
    void healUnmet() throws Exception {
        assertThat(fired()).isZero();
        running.faults().heal();
    }

    /** The engine's settings. */
    EngineSwitch engine() {
        return new EngineSwitch(platform().address(PortPlan.Part.BEDROCK));
    }

    /** A client of the public API. */
    Storefront shop() {
        return new Storefront(platform().edge());
    }

    Platform platform() {
        return running.platform();
    }
}
