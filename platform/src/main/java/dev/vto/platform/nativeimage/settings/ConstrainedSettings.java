package dev.vto.platform.nativeimage.settings;

import io.smallrye.config.ConfigMappingLoader;
import io.smallrye.config.ConfigMappingMetadata;
import io.smallrye.config.ConfigValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Validates settings whose configuration interface has constraints, or is not known to have none. Without it each of the thousand
 * settings of Quarkus, of which none has one, is validated by reflection at each start.
 */
final class ConstrainedSettings implements ConfigValidator {
    private static final Set<Class<?>> UNCONSTRAINED = ConcurrentHashMap.newKeySet();

    private final ConfigValidator all;

    /**
     * Validates fewer.
     *
     * @param all validates what it is given
     */
    ConstrainedSettings(ConfigValidator all) {
        this.all = all;
    }

    /**
     * Looks for constraints, and remembers where there are none.
     *
     * @param type a configuration interface; the groups in it count with it
     */
    static void learn(Class<?> type) {
        if (ConfigMappingLoader.getConfigMappingsMetadata(type).stream()
                .map(ConfigMappingMetadata::getInterfaceType)
                .noneMatch(ConstrainedSettings::isConstrained)) {
            UNCONSTRAINED.add(type);
        }
    }

    @Override
    public void validateMapping(Class<?> type, String prefix, Object settings) {
        if (!UNCONSTRAINED.contains(type)) {
            all.validateMapping(type, prefix, settings);
        }
    }

    private static boolean isConstrained(Class<?> type) {
        Method[] methods = type.getMethods();
        return Stream.of(
                        Stream.of(type),
                        Arrays.stream(methods),
                        Arrays.stream(methods)
                                .map(Method::getAnnotatedReturnType)
                                .flatMap(ConstrainedSettings::parts))
                .flatMap(elements -> elements.map(AnnotatedElement.class::cast))
                .flatMap(element -> Arrays.stream(element.getAnnotations()))
                .map(Annotation::annotationType)
                .anyMatch(kind -> kind == Valid.class || kind.isAnnotationPresent(Constraint.class));
    }

    private static Stream<AnnotatedType> parts(AnnotatedType type) {
        return Stream.concat(
                Stream.of(type),
                type instanceof AnnotatedParameterizedType some
                        ? Arrays.stream(some.getAnnotatedActualTypeArguments()).flatMap(ConstrainedSettings::parts)
                        : Stream.empty());
    }
}
