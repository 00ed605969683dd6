package dev.vto.platform.nativeimage.settings;

import io.smallrye.config.ConfigMappingLoader;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import org.graalvm.nativeimage.Platform;
import org.graalvm.nativeimage.Platforms;
import org.graalvm.nativeimage.hosted.Feature;

/**
 * Finds a {@link SettingsMaker} for each configuration interface that is read at a start, and for the groups in them, and which of
 * them have constraints ({@link ConstrainedSettings}).
 */
@Platforms(Platform.HOSTED_ONLY.class)
public final class PreparedSettingsFeature implements Feature {
    private static final String READ_AT_START = "io.quarkus.runtime.generated.RunTimeConfigCustomizer";

    @Override
    public void beforeAnalysis(BeforeAnalysisAccess access) {
        SmallRyeConfigBuilder settings = new SmallRyeConfigBuilder();
        readAtStart(access).configBuilder(settings);
        settings.getMappingsBuilder().getMappings().forEach(root -> prepare(root.getType()));
    }

    private static void prepare(Class<?> type) {
        ConfigMappingLoader.getConfigMappingsMetadata(type)
                .forEach(described -> SettingsMaker.of(described.getInterfaceType()));
        ConstrainedSettings.learn(type);
    }

    private static SmallRyeConfigBuilderCustomizer readAtStart(BeforeAnalysisAccess access) {
        try {
            return (SmallRyeConfigBuilderCustomizer)
                    access.findClassByName(READ_AT_START).getConstructor().newInstance();
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalStateException(
                    READ_AT_START + ", by which Quarkus 3.33 tells SmallRye what to read, cannot be asked", e);
        }
    }
}
