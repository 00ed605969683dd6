package dev.vto.e2e.faults.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final List<String> NAMES = List.of("job-service", "render-worker", "render-worker-2");

    @Test
    void sameSeedGivesTheSameTimetable() {
        assertThat(of(17)).isEqualTo(of(17)).isNotEqualTo(of(18));
    }

    @Test
    void processIsItselfAgainBeforeItIsHitOnceMore() {
        for (long seed = 0; seed < 500; seed++) {
            for (String name : NAMES) {
                List<Blow> blows = of(seed).blows().stream()
                        .filter(blow -> blow.name().equals(name))
                        .toList();
                for (int n = 1; n < blows.size(); n++) {
                    assertThat(blows.get(n).atMs())
                            .isGreaterThan(blows.get(n - 1).untilMs());
                }
            }
        }
    }

    @Test
    void everyKindOfBlowComesInAFewSeeds() {
        Set<String> kinds = LongStream.range(0, 20)
                .boxed()
                .flatMap(seed -> of(seed).blows().stream())
                .map(Blow::kind)
                .collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrder("killed", "paused", "restarted", "partitioned");
    }

    private static Timetable of(long seed) {
        return Timetable.of(seed, NAMES, 20_000, 2_000);
    }
}
