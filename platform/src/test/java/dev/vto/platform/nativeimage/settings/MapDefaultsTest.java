package dev.vto.platform.nativeimage.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertyName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MapDefaultsTest {
    private static final List<String> SEGMENTS = List.of("a", "b", "ab", "\"a.b\"", "c[0]", "c", "aa");

    @Test
    void findsTheDefaultsOfEntries() {
        MapDefaults defaults = new MapDefaults(named(
                "quarkus.log.category.*.level",
                "quarkus.log.handler.file.*.path",
                "quarkus.sqs.*.region",
                "vto.*.size",
                "vto.list[*].name"));

        assertThat(defaults.size()).isEqualTo(5);
        assertThat(defaults.get("quarkus.sqs.\"my.client\".region")).isEqualTo("quarkus.sqs.*.region");
        assertThat(defaults.get("vto.list[3].name")).isEqualTo("vto.list[*].name");
        assertThat(defaults.get("vto.list.size")).isEqualTo("vto.*.size");
        assertThat(defaults.get("quarkus.sqs.region")).isNull();
        assertThat(defaults.get("quarkus.s")).isNull();
        assertThat(defaults.get("vto.*.size")).isEqualTo("vto.*.size");
        assertThat(defaults.get("a")).isNull();
        assertThat(defaults.get("")).isNull();
        assertThat(new MapDefaults(Map.of()).get("a.b")).isNull();
    }

    /** Something is found where one map with all of the names finds something, as SmallRye has it, and it is a default of that setting. */
    @Test
    void findsWhatOneMapOfAllFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            Map<PropertyName, String> all = new HashMap<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                String name = name(random, "*");
                all.putIfAbsent(new PropertyName(name), name);
            }
            all.keySet().removeIf(name -> !name.getName().contains("*"));
            String asked = name(random, random.nextBoolean() ? "*" : "a");

            String found = new MapDefaults(all).get(asked);

            assertThat(found == null).as("%s among %s", asked, all).isEqualTo(all.get(new PropertyName(asked)) == null);
            assertThat(found == null || PropertyName.equals(found, asked))
                    .as("%s for %s", found, asked)
                    .isTrue();
        }
    }

    private static Map<PropertyName, String> named(String... names) {
        Map<PropertyName, String> named = new HashMap<>();
        for (String name : names) {
            named.put(new PropertyName(name), name);
        }
        return named;
    }

    private static String name(Random random, String special) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            name.append(random.nextInt(3) == 0 ? special : SEGMENTS.get(random.nextInt(SEGMENTS.size())))
                    .append(i > 0 ? "." : "");
        }
        return name.toString();
    }
}
