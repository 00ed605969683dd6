package dev.vto.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a running stack is reached and with what.
 *
 * @param edge the one public address of the services; null without an edge
 * @param prefix put before physical names
 * @param bucket physical name of the media bucket
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
        String bucket) {
    private static final ObjectMapper JSON = new ObjectMapper();

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
        var properties = new TreeMap<String, String>();
        Map.of("s3", s3, "sqs", sqs, "dynamodb", dynamodb).forEach((client, endpoint) -> {
            var base = "quarkus." + client + ".";
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
        properties.put("vto.bedrock.endpoint", bedrock.toString());
        return properties;
    }
}
