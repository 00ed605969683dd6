package dev.vto.platform.nativeimage.settings;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.smallrye.config.ConfigMappingContext;
import io.smallrye.config.ConfigMappingLoader;
import java.util.Map;
import java.util.Set;

/**
 * An executable looks for the generated classes behind its configuration interfaces while it is built ({@link SettingsMaker}), not
 * by reflection at each start: that took an eighth of one. When SmallRye names differently what is replaced here, the native build
 * fails.
 */
@TargetClass(ConfigMappingLoader.class)
final class PreparedSettings {
    private PreparedSettings() {}

    @Substitute
    static <T> Map<String, String> configMappingProperties(Class<T> type) {
        return SettingsMaker.of(type).defaults();
    }

    @Substitute
    static <T> Set<String> configMappingSecrets(Class<T> type) {
        return SettingsMaker.of(type).secrets();
    }

    @Substitute
    static <T> T configMappingObject(Class<T> type, ConfigMappingContext settings) {
        return type.cast(SettingsMaker.of(type).make(settings));
    }
}
