package dev.vto.render.nova;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The model behind the engine {@code nova-canvas}. */
@ConfigMapping(prefix = "vto.engine.nova-canvas")
interface NovaConfig {

    /** Model id, or the ARN of what a private arrangement gives. */
    @WithDefault("amazon.nova-canvas-v1:0")
    String modelId();
}
