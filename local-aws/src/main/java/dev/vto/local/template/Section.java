package dev.vto.local.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A mapping of the template after its functions are resolved. Reading it says where something is missing or misplaced.
 *
 * @param path where it stands, for example {@code Resources.Media.Properties}
 * @param values its entries
 */
public record Section(String path, Map<?, ?> values) {

    /** Refuses every entry that is not listed, so that nothing of the template is silently left out. */
    public Section only(String... understood) {
        var unknown = new TreeSet<>(keys());
        unknown.removeAll(Set.of(understood));
        if (!unknown.isEmpty()) {
            throw new TemplateException("%s has %s, which the local stack does not understand; it understands %s"
                    .formatted(path, unknown, new TreeSet<>(Set.of(understood))));
        }
        return this;
    }

    /** Names of the entries. */
    public Set<String> keys() {
        var keys = new TreeSet<String>();
        values.keySet().forEach(key -> keys.add(String.valueOf(key)));
        return keys;
    }

    /** Whether there is an entry of that name. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** A text, number or truth value as text. */
    public String text(String key) {
        var value = required(key);
        if (value instanceof Map || value instanceof List) {
            throw new TemplateException("%s.%s is %s, not a single value".formatted(path, key, value));
        }
        return value.toString();
    }

    /** A whole number. */
    public int integer(String key) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException e) {
            throw new TemplateException("%s.%s is \"%s\", not a whole number".formatted(path, key, text(key)));
        }
    }

    /** A mapping below this one. */
    public Section section(String key) {
        return asSection(path + "." + key, required(key));
    }

    /** A list of texts; empty when there is no such entry. */
    public List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    /** A list of mappings; empty when there is no such entry. */
    public List<Section> sections(String key) {
        var list = list(key);
        return IntStream.range(0, list.size())
                .mapToObj(i -> asSection("%s.%s[%d]".formatted(path, key, i), list.get(i)))
                .toList();
    }

    private List<?> list(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (required(key) instanceof List<?> list) {
            return list;
        }
        throw new TemplateException("%s.%s is \"%s\", not a list".formatted(path, key, required(key)));
    }

    private Object required(String key) {
        var value = values.get(key);
        if (value == null) {
            throw new TemplateException("%s has no %s".formatted(path, key));
        }
        return value;
    }

    private static Section asSection(String path, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Section(path, map);
        }
        throw new TemplateException("%s is \"%s\", not a mapping".formatted(path, value));
    }
}
