package dev.vto.render.it;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.Map;

/** Gives a test a Bedrock of its own, and times short enough to wait for. */
public final class EngineStub implements QuarkusTestResourceLifecycleManager {
    /** How long a worker holds a job without a sign of life. */
    static final Duration LEASE = Duration.ofSeconds(3);

    static final Duration VISIBILITY = Duration.ofSeconds(4);

    private BedrockStub stub;

    /** Marks a field of the type {@link BedrockStub}. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    public @interface Inject {}

    /* after the embedded stack, whose Bedrock this one replaces */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        stub = new BedrockStub();
        return Map.of(
                "vto.bedrock.endpoint", stub.uri().toString(),
                "vto.job.lease", LEASE.toSeconds() + "s",
                "vto.job.renew", "300ms",
                "vto.render.visibility", VISIBILITY.toSeconds() + "s",
                "vto.engine.first-pause", "50ms",
                "vto.engine.longest-pause", "1s",
                "vto.render.look-again", "1s",
                "vto.render.drain", "2s");
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
