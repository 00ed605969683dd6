package dev.vto.render.it;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/** Gives a test a Bedrock of its own, and times short enough to wait for. */
public final class EngineStub implements QuarkusTestResourceLifecycleManager {
    private BedrockStub stub;

    /** Marks a field of the type {@link BedrockStub}. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    public @interface Inject {}

    @Override
    public Map<String, String> start() {
        stub = new BedrockStub();
        return Map.of(
                "vto.bedrock.endpoint", stub.uri().toString(),
                "vto.job.lease", "3s",
                "vto.job.renew", "300ms",
                "vto.engine.first-pause", "50ms",
                "vto.engine.longest-pause", "1s",
                "vto.render.drain", "500ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(stub, new TestInjector.AnnotatedAndMatchesType(Inject.class, BedrockStub.class));
    }

    @Override
    public void stop() {
        stub.close();
    }
}
