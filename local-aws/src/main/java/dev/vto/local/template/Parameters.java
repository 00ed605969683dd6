package dev.vto.local.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The template's parameters with their values: the given ones over the defaults. */
record Parameters(Map<String, Object> values) {

    static Parameters of(Section declared, Map<String, String> given) {
        for (String name : given.keySet()) {
            if (!declared.has(name)) {
                throw new TemplateException(
                        "The template has no parameter %s; it has %s".formatted(name, declared.keys()));
            }
        }
        var values = new HashMap<String, Object>();
        for (String name : declared.keys()) {
            values.put(name, value(name, declared.section(name), given.get(name)));
        }
        return new Parameters(values);
    }

    private static Object value(String name, Section declaration, String given) {
        declaration.only("Type", "Default", "AllowedPattern", "MinValue", "Description");
        if (given == null && !declaration.has("Default")) {
            throw new TemplateException("Parameter %s has no default: give it a value".formatted(name));
        }
        var value = given == null ? declaration.text("Default") : given;
        if (declaration.has("AllowedPattern") && !value.matches(declaration.text("AllowedPattern"))) {
            throw new TemplateException("Parameter %s is \"%s\", which does not match %s"
                    .formatted(name, value, declaration.text("AllowedPattern")));
        }
        return switch (declaration.text("Type")) {
            case "String" -> value;
            case "CommaDelimitedList" -> List.of(value.split("\\s*,\\s*"));
            case "Number" -> number(name, declaration, value);
            case String other ->
                throw new TemplateException(
                        "Parameter %s is of the type %s; understood are String, Number, CommaDelimitedList"
                                .formatted(name, other));
        };
    }

    private static String number(String name, Section declaration, String value) {
        if (!value.matches("-?\\d+")) {
            throw new TemplateException("Parameter %s is \"%s\", not a whole number".formatted(name, value));
        }
        if (declaration.has("MinValue") && Long.parseLong(value) < declaration.integer("MinValue")) {
            throw new TemplateException("Parameter %s is %s, less than its least value %d"
                    .formatted(name, value, declaration.integer("MinValue")));
        }
        return value;
    }
}
