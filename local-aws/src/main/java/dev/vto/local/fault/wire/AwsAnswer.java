package dev.vto.local.fault.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An answer, an emulator's or a made-up one. */
public record AwsAnswer(int status, MultiMap headers, Buffer body) {
    private static final int ERRORS = 400;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern XML_CODE = Pattern.compile("<Code>([^<]+)</Code>");

    /** Whether the part did what it was asked. */
    public boolean succeeded() {
        return status < ERRORS;
    }

    /** The same with another body of JSON, and without the checksum of the one before. */
    public AwsAnswer withJson(Object changed) {
        try {
            var other = MultiMap.caseInsensitiveMultiMap().addAll(headers).remove("x-amz-crc32");
            return new AwsAnswer(status, other, Buffer.buffer(JSON.writeValueAsBytes(changed)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Code of the error, {@code ConditionalCheckFailedException}; empty for a success, or where the answer does not say. */
    public Optional<String> errorCode() {
        if (succeeded()) {
            return Optional.empty();
        }
        var header = headers.get("X-Amzn-Errortype");
        if (header != null) {
            return Optional.of(header.split(":")[0]);
        }
        var xml = XML_CODE.matcher(body.toString());
        return xml.find() ? Optional.of(xml.group(1)) : jsonType();
    }

    private Optional<String> jsonType() {
        try {
            var type = JSON.readTree(body.getBytes()).path("__type").asText("");
            return Optional.of(type.substring(type.indexOf('#') + 1)).filter(code -> !code.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
