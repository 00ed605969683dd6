package dev.vto.local.fault.detail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Rows of DynamoDB as plain JSON: numbers as numbers, sets as arrays, binary as it is, in base64. */
final class PlainItem {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlainItem() {}

    /** Of a row, {@code {"id": {"S": "1"}}}. */
    static ObjectNode of(JsonNode item) {
        var plain = NODES.objectNode();
        item.properties().forEach(field -> plain.set(field.getKey(), value(field.getValue())));
        return plain;
    }

    /** Of one attribute's value, {@code {"S": "1"}}. */
    static JsonNode value(JsonNode typed) {
        var field = typed.properties().iterator().next();
        var value = field.getValue();
        return switch (field.getKey()) {
            case "N" -> number(value);
            case "NULL" -> NODES.nullNode();
            case "M" -> of(value);
            case "L" -> {
                var list = NODES.arrayNode();
                value.forEach(element -> list.add(value(element)));
                yield list;
            }
            case "NS" -> {
                var list = NODES.arrayNode();
                value.forEach(element -> list.add(number(element)));
                yield list;
            }
            default -> value;
        };
    }

    private static JsonNode number(JsonNode text) {
        var number = new BigDecimal(text.asText());
        return number.scale() <= 0 && number.precision() - number.scale() <= 18
                ? NODES.numberNode(number.longValueExact())
                : DecimalNode.valueOf(number);
    }
}
