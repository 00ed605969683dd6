package dev.vto.catalog.store;

import dev.vto.platform.telemetry.Timestamps;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes of one row; what is absent reads as null and null is not written. */
record Item(Map<String, AttributeValue> attributes) {

    Item() {
        this(new LinkedHashMap<>());
    }

    Item put(String column, Object value) {
        AttributeValue attribute =
                switch (value) {
                    case null -> null;
                    case Instant time -> AttributeValue.fromS(Timestamps.format(time));
                    case Number number -> AttributeValue.fromN(number.toString());
                    case Boolean truth -> AttributeValue.fromBool(truth);
                    default -> AttributeValue.fromS(value.toString());
                };
        if (attribute != null) {
            attributes.put(column, attribute);
        }
        return this;
    }

    boolean has(String column) {
        return attributes.containsKey(column);
    }

    String text(String column) {
        return read(column, Function.identity());
    }

    <T> T read(String column, Function<String, T> as) {
        AttributeValue value = attributes.get(column);
        return value == null ? null : as.apply(value.s());
    }

    long number(String column) {
        AttributeValue value = attributes.get(column);
        return value == null ? 0 : Long.parseLong(value.n());
    }

    boolean truth(String column) {
        AttributeValue value = attributes.get(column);
        return value != null && Boolean.TRUE.equals(value.bool());
    }
}
