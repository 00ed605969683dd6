package dev.vto.local.bedrock.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** An object of the request. A field of another kind than asked for is refused by its full path. */
record Fields(String path, JsonNode object) {

    static Fields root(JsonNode json) {
        if (json == null || !json.isObject()) {
            throw new InvalidRequest("The body is not a JSON object");
        }
        return new Fields("", json);
    }

    void only(String... names) {
        var unknown = new ArrayList<String>();
        object.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(List.of(names));
        if (!unknown.isEmpty()) {
            throw InvalidRequest.at(at(unknown.getFirst()), "is not known here; known are %s", List.of(names));
        }
    }

    void refuse(String name, String because) {
        if (object.has(name)) {
            throw InvalidRequest.at(at(name), "must not be sent: %s", because);
        }
    }

    boolean has(String name) {
        return object.has(name);
    }

    Fields required(String name) {
        return section(name).orElseThrow(() -> InvalidRequest.at(at(name), "is missing"));
    }

    Optional<Fields> section(String name) {
        return value(name, "an object", JsonNode::isObject).map(node -> new Fields(at(name), node));
    }

    String text(String name) {
        return value(name, "a text", JsonNode::isTextual)
                .map(JsonNode::textValue)
                .orElseThrow(() -> InvalidRequest.at(at(name), "is missing"));
    }

    boolean flag(String name) {
        return value(name, "true or false", JsonNode::isBoolean)
                .map(JsonNode::booleanValue)
                .orElse(false);
    }

    int integer(String name, int least, int most, int otherwise) {
        var number = value(name, "a whole number", JsonNode::isIntegralNumber);
        if (number.isPresent()
                && !(number.get().canConvertToInt()
                        && number.get().intValue() >= least
                        && number.get().intValue() <= most)) {
            throw InvalidRequest.at(at(name), "is %s; it must be %d to %d", number.get(), least, most);
        }
        return number.map(JsonNode::intValue).orElse(otherwise);
    }

    double decimal(String name, double least, double most, double otherwise) {
        var number = value(name, "a number", JsonNode::isNumber).map(JsonNode::doubleValue);
        if (number.isPresent() && !(number.get() >= least && number.get() <= most)) {
            throw InvalidRequest.at(at(name), "is %s; it must be %s to %s", number.get(), least, most);
        }
        return number.orElse(otherwise);
    }

    <E extends Enum<E>> E choice(String name, Class<E> values, E otherwise) {
        return choice(name, values).orElse(otherwise);
    }

    <E extends Enum<E>> Optional<E> choice(String name, Class<E> values) {
        return oneOf(name, values, UnaryOperator.identity());
    }

    <E extends Enum<E>> Optional<E> lowerCaseChoice(String name, Class<E> values) {
        return oneOf(name, values, value -> value.toLowerCase(Locale.ROOT));
    }

    private <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> values, UnaryOperator<String> spelling) {
        if (!has(name)) {
            return Optional.empty();
        }
        var text = text(name);
        var allowed = Arrays.asList(values.getEnumConstants());
        return Optional.of(allowed.stream()
                .filter(value -> spelling.apply(value.name()).equals(text))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.at(
                        at(name),
                        "is \"%s\"; it must be one of %s",
                        text,
                        allowed.stream()
                                .map(value -> spelling.apply(value.name()))
                                .toList())));
    }

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private Optional<JsonNode> value(String name, String kind, Predicate<JsonNode> isKind) {
        var node = object.get(name);
        if (node != null && !isKind.test(node)) {
            throw InvalidRequest.at(at(name), "must be %s", kind);
        }
        return Optional.ofNullable(node);
    }
}
