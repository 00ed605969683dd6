package dev.vto.platform.nativeimage.settings;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Inject;
import com.oracle.svm.core.annotate.RecomputeFieldValue;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.smallrye.config.PropertyName;
import java.util.Map;

/**
 * In an executable a setting without a value is not compared with the defaults of all settings that are entries of maps
 * ({@link MapDefaults}): that took an eighth of a start. When SmallRye names differently what is replaced here, the native build fails;
 * whoever takes a new version compares {@code getValue}, which but for the order of the search is SmallRye's.
 */
@TargetClass(className = "io.smallrye.config.DefaultValuesConfigSource")
final class SortedDefaults {
    @Alias
    private Map<String, String> properties;

    @Alias
    private Map<PropertyName, String> wildcards;

    @Alias
    private boolean hasProfiledName;

    @Inject
    @RecomputeFieldValue(kind = RecomputeFieldValue.Kind.Reset)
    private MapDefaults sorted;

    @Substitute
    public String getValue(String name) {
        if (!hasProfiledName && name.startsWith("%")) {
            return null;
        }
        String value = properties.get(name);
        if (value == null) {
            // some are added while the configuration is built, by the thread that builds it
            sorted = MapDefaults.of(wildcards, sorted);
            value = sorted.get(name);
        }
        return value;
    }
}
