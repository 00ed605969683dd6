package dev.vto.platform.nativeimage.settings;

import io.smallrye.config.ConfigMappingContext;
import io.smallrye.config.ConfigMappingLoader;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes objects of one configuration interface ({@code @ConfigMapping}, or a group in one) by the class that SmallRye generated for
 * it. {@link PreparedSettingsFeature} asks for all of them while an executable is built; what it asked for is part of the executable.
 */
final class SettingsMaker {
    private static final Map<Class<?>, SettingsMaker> MAKERS = new ConcurrentHashMap<>();

    private final Constructor<?> constructor;
    private final Map<String, String> defaults;
    private final Set<String> secrets;

    @SuppressWarnings("unchecked")
    private SettingsMaker(Class<?> generated) {
        try {
            this.constructor = generated.getConstructor(ConfigMappingContext.class);
            this.defaults =
                    (Map<String, String>) generated.getMethod("getProperties").invoke(null);
            this.secrets = (Set<String>) generated.getMethod("getSecrets").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    generated + " is not what SmallRye Config 3.16 generates for a configuration interface", e);
        }
    }

    /**
     * Finds it, the first time by reflection.
     *
     * @param type a configuration interface with a generated class
     */
    static SettingsMaker of(Class<?> type) {
        return MAKERS.computeIfAbsent(
                type,
                _ -> new SettingsMaker(ConfigMappingLoader.ensureLoaded(type).implementation()));
    }

    /** The settings' names below the interface's prefix, with their default values, null for those without one; not to be changed. */
    Map<String, String> defaults() {
        return defaults;
    }

    /** Those of the names whose values are secrets; not to be changed. */
    Set<String> secrets() {
        return secrets;
    }

    /**
     * Makes an object with the values of these settings.
     *
     * @throws RuntimeException as the constructor throws it, for a value that cannot be converted
     */
    Object make(ConfigMappingContext settings) {
        try {
            return constructor.newInstance(settings);
        } catch (InvocationTargetException e) {
            throw unchecked(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Settings cannot be made by " + constructor, e);
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
