package dev.vto.platform.job.store;

import dev.vto.platform.aws.S3Address;
import dev.vto.platform.telemetry.Timestamps;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes of one row, absent ones as null. */
final class Row {
    private final Map<String, AttributeValue> attributes;

    Row() {
        this(new LinkedHashMap<>());
    }

    Row(Map<String, AttributeValue> attributes) {
        this.attributes = attributes;
    }

    Map<String, AttributeValue> attributes() {
        return attributes;
    }

    Row put(String column, Object value) {
        return put(
                column,
                switch (value) {
                    case null -> null;
                    case Instant time -> AttributeValue.fromS(Timestamps.format(time));
                    case Number number -> AttributeValue.fromN(number.toString());
                    default -> AttributeValue.fromS(value.toString());
                });
    }

    Row put(String column, AttributeValue value) {
        if (value != null) {
            attributes.put(column, value);
        }
        return this;
    }

    AttributeValue value(String column) {
        return attributes.get(column);
    }

    String text(String column) {
        return read(column, Function.identity());
    }

    S3Address address(String column) {
        return read(column, S3Address::parse);
    }

    Instant time(String column) {
        return read(column, Timestamps::parse);
    }

    long number(String column) {
        AttributeValue value = attributes.get(column);
        return value == null ? 0 : Long.parseLong(value.n());
    }

    private <T> T read(String column, Function<String, T> as) {
        AttributeValue value = attributes.get(column);
        return value == null ? null : as.apply(value.s());
    }
}
