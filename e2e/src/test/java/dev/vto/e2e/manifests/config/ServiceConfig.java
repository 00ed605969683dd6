package dev.vto.e2e.manifests.config;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a service sees with an environment: the environment, its application.properties, what all services share. */
public final class ServiceConfig {
    private static final Path ROOT = Path.of(System.getProperty("vto.root"));
    private static final int ENVIRONMENT = 300;
    private static final int APPLICATION = 250;
    private static final int PLATFORM = 100;

    private final SmallRyeConfig config;
    private final ConfigValidationException refused;

    private ServiceConfig(SmallRyeConfig config, ConfigValidationException refused) {
        this.config = config;
        this.refused = refused;
    }

    /** Of a service with the variables of its pod. */
    public static ServiceConfig of(String service, Map<String, String> environment) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withProfile("prod")
                .withValidateUnknown(false)
                .withSources(
                        new EnvConfigSource(environment, ENVIRONMENT),
                        file(service + "/src/main/resources/application.properties", APPLICATION),
                        file("platform/src/main/resources/META-INF/microprofile-config.properties", PLATFORM));
        Mappings.of(service).classes().forEach(builder::withMapping);
        try {
            return new ServiceConfig(builder.build(), null);
        } catch (ConfigValidationException e) {
            return new ServiceConfig(null, e);
        }
    }

    /** A duration of the service's own or of Quarkus; zero where nobody sets it. */
    public Duration time(String key) {
        return config == null
                ? Duration.ZERO
                : config.getOptionalValue(key, Duration.class).orElse(Duration.ZERO);
    }

    /** What the service would refuse to start with. */
    public Stream<String> problems() {
        return refused == null
                ? Stream.empty()
                : IntStream.range(0, refused.getProblemCount())
                        .mapToObj(refused::getProblem)
                        .map(problem -> "cannot start: " + problem.getMessage());
    }

    private static PropertiesConfigSource file(String path, int ordinal) {
        try {
            return new PropertiesConfigSource(ROOT.resolve(path).toUri().toURL(), ordinal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
