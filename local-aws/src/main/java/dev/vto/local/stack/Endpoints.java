package dev.vto.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where a running stack is reached and with what.
 *
 * @param edge the one public address of the services; null without an edge
 * @param prefix put before physical names
 * @param bucket physical name of the media bucket
 * @param clients by name, addresses of their own for those whose calls faults can befall; empty without faults
 * @param faults base address of the faults' admin endpoint; null without clients
 */
public record Endpoints(
        URI s3,
        URI sqs,
        URI dynamodb,
        URI bedrock,
        URI edge,
        String region,
        String accountId,
        String accessKeyId,
        String secretAccessKey,
        String prefix,
        String bucket,
        Map<String, OfClient> clients,
        URI faults) {

    /** Where one client reaches the parts: faults can befall its calls there. */
    public record OfClient(URI s3, URI sqs, URI dynamodb, URI bedrock) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies what could change. */
    public Endpoints {
        clients = clients == null ? Map.of() : Map.copyOf(clients);
    }

    /** Reads what {@link #toJson()} wrote. */
    public static Endpoints fromJson(String json) {
        try {
            return JSON.readValue(json, Endpoints.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** URL of a queue by its logical name, such as {@code vto-render}. */
    public String queueUrl(String logicalName) {
        return "%s/%s/%s%s".formatted(sqs, accountId, prefix, logicalName);
    }

    /** Physical name of a table by its logical name, such as {@code vto-jobs}. */
    public String table(String logicalName) {
        return prefix + logicalName;
    }

    /** The configuration that points the services here. */
    public Map<String, String> serviceProperties() {
        return properties(new OfClient(s3, sqs, dynamodb, bedrock));
    }

    /**
     * The configuration that points one service here, by its own addresses where the stack has such.
     *
     * @throws IllegalArgumentException when the stack has addresses for clients, but none for this one
     */
    public Map<String, String> serviceProperties(String client) {
        if (clients.isEmpty()) {
            return serviceProperties();
        }
        if (!clients.containsKey(client)) {
            throw new IllegalArgumentException("The local stack has no addresses for %s; add it to VTO_LOCAL_CLIENTS=%s"
                    .formatted(client, String.join(",", new TreeSet<>(clients.keySet()))));
        }
        return properties(clients.get(client));
    }

    private Map<String, String> properties(OfClient own) {
        var properties = new TreeMap<String, String>();
        Map.of("s3", own.s3, "sqs", own.sqs, "dynamodb", own.dynamodb).forEach((part, endpoint) -> {
            var base = "quarkus." + part + ".";
            properties.put(base + "endpoint-override", endpoint.toString());
            properties.put(base + "aws.region", region);
            properties.put(base + "aws.credentials.type", "static");
            properties.put(base + "aws.credentials.static-provider.access-key-id", accessKeyId);
            properties.put(base + "aws.credentials.static-provider.secret-access-key", secretAccessKey);
        });
        properties.put("quarkus.s3.path-style-access", "true");
        properties.put("vto.prefix", prefix);
        properties.put("vto.bucket", bucket);
        properties.put("vto.s3.public-endpoint", s3.toString());
        properties.put("vto.bedrock.endpoint", own.bedrock.toString());
        return properties;
    }
}
