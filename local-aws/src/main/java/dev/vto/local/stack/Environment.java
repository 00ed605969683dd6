package dev.vto.local.stack;

import dev.vto.local.bedrock.drawing.EngineMode;
import dev.vto.local.edge.Upstreams;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the options of the program from variables that start with {@code VTO_LOCAL_}; a misspelt one is an error. */
public final class Environment {
    private static final String START = "VTO_LOCAL_";
    private static final Set<String> KNOWN = Set.of(
            "HOME",
            "READY_FILE",
            "HOST",
            "ADVERTISED_HOST",
            "DYNAMODB_URL",
            "SEED",
            "PREFIX",
            "REGION",
            "ENGINE",
            "ENGINE_DELAY_MS",
            "MISSING_KEYS_FORBIDDEN",
            "STOREFRONT_ORIGINS",
            "PORT_SQS",
            "PORT_S3",
            "PORT_DYNAMODB",
            "PORT_BEDROCK",
            "PORT_EDGE",
            "EDGE",
            "CLIENTS",
            "CATALOG_URL",
            "JOBS_URL",
            "NOTIFICATIONS_URL");

    private final Map<String, String> values = new TreeMap<>();

    private Environment(Map<String, String> variables) {
        variables.forEach((name, value) -> {
            if (name.startsWith(START)) {
                values.put(name.substring(START.length()), value);
            }
        });
        values.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "%s%s is not an option; there are %s".formatted(START, name, new TreeSet<>(KNOWN)));
                });
    }

    /** Names of the variables that the program reads. */
    public static Set<String> variables() {
        return KNOWN.stream().map(START::concat).collect(Collectors.toUnmodifiableSet());
    }

    static StackOptions options(Map<String, String> variables) {
        return new Environment(variables).options();
    }

    private StackOptions options() {
        var standard = Ports.STANDARD;
        var options = StackOptions.defaults()
                .withPorts(new Ports(
                        number("PORT_SQS", standard.sqs()),
                        number("PORT_S3", standard.s3()),
                        number("PORT_DYNAMODB", standard.dynamodb()),
                        number("PORT_BEDROCK", standard.bedrock()),
                        number("PORT_EDGE", standard.edge())))
                .withPrefix(text("PREFIX", ""))
                .withEngine(
                        EngineMode.valueOf(text("ENGINE", "stub").toUpperCase(Locale.ROOT)),
                        Duration.ofMillis(number("ENGINE_DELAY_MS", 0)));
        options = options.withClients(Stream.of(text("CLIENTS", "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList());
        options = options.withNetwork(network()).withRegion(text("REGION", options.region()));
        options = options.withParameters(
                values.containsKey("STOREFRONT_ORIGINS")
                        ? Map.of("StorefrontOrigins", text("STOREFRONT_ORIGINS", ""))
                        : Map.of());
        if (flag("MISSING_KEYS_FORBIDDEN", false)) {
            options = options.withMissingKeysForbidden();
        }
        return flag("EDGE", true) ? options.withEdge(upstreams()) : options;
    }

    private Network network() {
        var network = Network.on(text("HOST", Network.LOOPBACK.host()));
        return new Network(
                network.host(),
                text("ADVERTISED_HOST", network.name()),
                Optional.ofNullable(values.get("DYNAMODB_URL")).map(URI::create));
    }

    private Upstreams upstreams() {
        var standard = Upstreams.STANDARD;
        return new Upstreams(
                URI.create(text("CATALOG_URL", standard.catalog().toString())),
                URI.create(text("JOBS_URL", standard.jobs().toString())),
                URI.create(text("NOTIFICATIONS_URL", standard.notifications().toString())));
    }

    private String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    private boolean flag(String name, boolean otherwise) {
        return Boolean.parseBoolean(text(name, String.valueOf(otherwise)));
    }

    private int number(String name, int otherwise) {
        var text = text(name, String.valueOf(otherwise));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s%s is \"%s\", not a whole number".formatted(START, name, text), e);
        }
    }
}
