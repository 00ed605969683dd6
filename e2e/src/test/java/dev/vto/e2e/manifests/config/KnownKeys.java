package dev.vto.e2e.manifests.config;

import dev.vto.local.stack.Environment;
import io.smallrye.config.common.utils.StringUtil;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkSystemSetting;

/** The variables that a program reads, as its code and its libraries declare them. */
public final class KnownKeys {
    private static final Set<String> JVM = Set.of("JAVA_TOOL_OPTIONS");
    private static final Set<String> NODE = Set.of("NODE_OPTIONS");

    private final Set<String> known = new HashSet<>(JVM);
    private final QuarkusKeys quarkus = QuarkusKeys.load();

    private KnownKeys(Stream<String> names) {
        names.forEach(known::add);
    }

    /** Of a service or a stand-in. */
    public static KnownKeys of(String program) {
        return switch (program) {
            case "local-aws" -> new KnownKeys(Environment.variables().stream());
            case "dynalite" -> new KnownKeys(NODE.stream());
            default ->
                new KnownKeys(Stream.concat(
                        Mappings.of(program).keys().map(KnownKeys::variable),
                        Stream.of(SdkSystemSetting.values()).map(SdkSystemSetting::environmentVariable)));
        };
    }

    /** What is wrong with a variable; nothing when the program reads it. */
    public Optional<String> problem(String variable) {
        if (known.contains(variable)) {
            return Optional.empty();
        }
        return switch (quarkus.phase(variable)) {
            case RUN -> Optional.empty();
            case BUILD -> Optional.of("sets %s, which is fixed when the service is built".formatted(variable));
            case NONE -> Optional.of("sets %s, which nothing reads".formatted(variable));
        };
    }

    /* The rule of MicroProfile Config. */
    private static String variable(String key) {
        return StringUtil.replaceNonAlphanumericByUnderscores(key).toUpperCase(Locale.ROOT);
    }
}
