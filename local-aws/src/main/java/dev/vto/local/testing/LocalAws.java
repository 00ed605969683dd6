package dev.vto.local.testing;

import dev.vto.local.stack.Endpoints;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a Quarkus test the local stack: {@code @WithTestResource(LocalAws.class)}. All tests of a JVM share one stack, so a
 * test keeps to rows, objects and messages of its own. {@link InjectLocalAws} gives a test its endpoints.
 */
public final class LocalAws implements QuarkusTestResourceLifecycleManager {
    private Endpoints endpoints;

    @Override
    public Map<String, String> start() {
        endpoints = SharedStack.inSystemClassLoader();
        return endpoints.serviceProperties();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                endpoints, new TestInjector.AnnotatedAndMatchesType(InjectLocalAws.class, Endpoints.class));
    }

    @Override
    public void stop() {
        // The stack is shared: it stops with the JVM.
    }
}
