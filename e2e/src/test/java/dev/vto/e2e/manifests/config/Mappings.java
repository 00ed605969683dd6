package dev.vto.e2e.manifests.config;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The interfaces that a service reads its own configuration through: its own and the platform's. */
record Mappings(List<ConfigClass> classes) {
    private static final Path ROOT = Path.of(System.getProperty("vto.root"));
    private static final Map<String, Mappings> READ = new ConcurrentHashMap<>();

    static Mappings of(String service) {
        return READ.computeIfAbsent(service, Mappings::read);
    }

    /** Keys such as {@code vto.render.slots}. */
    Stream<String> keys() {
        return classes.stream().flatMap(mapping -> ConfigMappings.getProperties(mapping).keySet().stream());
    }

    private static Mappings read(String service) {
        return new Mappings(new ClassFileImporter()
                        .importPaths(
                                ROOT.resolve(service).resolve("target/classes/dev"),
                                ROOT.resolve("platform/target/classes/dev"))
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .map(ConfigClass::configClass)
                        .toList());
    }
}
