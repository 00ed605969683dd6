package dev.vto.render.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the engine that {@code vto.engine.name} names. */
@ApplicationScoped
class EngineChoice {

    @Produces
    @Singleton
    Engine engine(EngineConfig config, @Any Instance<EngineFactory> adapters) {
        return adapters.stream()
                .filter(adapter -> adapter.name().equals(config.name()))
                .findFirst()
                .map(EngineFactory::create)
                .orElseThrow(() -> new IllegalStateException("vto.engine.name is '" + config.name() + "'; known are "
                        + adapters.stream().map(EngineFactory::name).sorted().toList()));
    }
}
