package dev.vto.platform.nativeimage.settings;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/** Puts {@link ConstrainedSettings} before the validator that Quarkus gives SmallRye Config. Quarkus finds it in META-INF/services. */
public final class FewerValidations implements SmallRyeConfigBuilderCustomizer {
    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        builder.withValidator(new ConstrainedSettings(builder.getValidator()));
    }

    @Override
    public int priority() {
        return Integer.MAX_VALUE;
    }
}
