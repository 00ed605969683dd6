package dev.vto.render.nova;

import dev.vto.render.engine.Engine;
import dev.vto.render.engine.EngineFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** Makes the engine {@code nova-canvas}. */
@Singleton
final class NovaFactory implements EngineFactory {
    private final BedrockRuntimeClient bedrock;
    private final NovaConfig config;

    @Inject
    NovaFactory(BedrockRuntimeClient bedrock, NovaConfig config) {
        this.bedrock = bedrock;
        this.config = config;
    }

    @Override
    public String name() {
        return NovaEngine.NAME;
    }

    @Override
    public Engine create() {
        return new NovaEngine(bedrock, config.modelId());
    }
}
