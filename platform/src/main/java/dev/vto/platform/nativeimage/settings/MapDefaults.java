package dev.vto.platform.nativeimage.settings;

import io.smallrye.config.PropertyName;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Defaults of settings that are entries of maps ({@code quarkus.log.category.*.level}), found by how the name of a setting begins.
 * In a map of such names alone nearly all have the same hash code (io.smallrye.config.PropertyName), so that each question
 * compares its name with all of them. Thread-safe while nothing is added to the defaults.
 */
final class MapDefaults {
    /* No beginning here begins with another one, so that the last one before a name is the only one it can begin with. */
    private final NavigableMap<String, Map<PropertyName, String>> byBeginning = new TreeMap<>();
    private final Map<PropertyName, String> all;
    private final int size;

    /**
     * Sorts defaults.
     *
     * @param defaults values by names with at least one {@code *}; kept
     */
    MapDefaults(Map<PropertyName, String> defaults) {
        this.all = defaults;
        this.size = defaults.size();
        NavigableMap<String, Map<PropertyName, String>> some = new TreeMap<>();
        defaults.forEach((name, value) ->
                some.computeIfAbsent(beginning(name), _ -> new HashMap<>()).put(name, value));
        some.forEach((beginning, named) -> byBeginning
                .computeIfAbsent(shortest(beginning), _ -> new HashMap<>())
                .putAll(named));
    }

    /**
     * Sorts defaults anew when some were added.
     *
     * @param before those of this map as they were sorted last, or null
     */
    static MapDefaults of(Map<PropertyName, String> defaults, MapDefaults before) {
        return before == null || before.size() != defaults.size() ? new MapDefaults(defaults) : before;
    }

    private static String beginning(PropertyName name) {
        return name.getName().substring(0, name.getName().indexOf('*'));
    }

    private String shortest(String beginning) {
        String before = byBeginning.floorKey(beginning);
        return before != null && beginning.startsWith(before) ? before : beginning;
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /**
     * Looks for the default of a setting.
     *
     * @param name of a setting; one with a {@code *}, as maps ask for their own defaults, is compared with all
     * @return its default, or null when it has none
     */
    String get(String name) {
        if (name.indexOf('*') >= 0) {
            return all.get(new PropertyName(name));
        }
        Map.Entry<String, Map<PropertyName, String>> some = byBeginning.floorEntry(name);
        return some != null && name.startsWith(some.getKey()) ? some.getValue().get(new PropertyName(name)) : null;
    }
}
