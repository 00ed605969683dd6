package dev.vto.notify.present;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.notify.Jobs;
import dev.vto.platform.owner.OwnerKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwnerScheduleTest {
    private static final Duration EVERY = Duration.ofSeconds(60);
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final List<OwnerKey> ONE = List.of(Jobs.OWNER);

    private final OwnerSchedule schedule = new OwnerSchedule(EVERY, new Random(3));

    @Test
    void eachOwnersTurnComesWithinOneAndAHalfPausesAndNotAllAtOnce() {
        List<OwnerKey> owners =
                IntStream.range(0, 200).mapToObj(i -> new OwnerKey("owner" + i)).toList();
        Set<OwnerKey> seen = new HashSet<>();
        for (int second = 0; second <= 90; second++) {
            List<OwnerKey> due = schedule.due(owners, NOW.plusSeconds(second));
            assertThat(due).hasSizeLessThan(20);
            seen.addAll(due);
        }
        assertThat(seen).hasSize(200);
    }

    @Test
    void whatCouldNotBeCheckedIsCheckedTheNextTime() {
        schedule.due(ONE, NOW);
        schedule.due(ONE, NOW.plus(EVERY.multipliedBy(2)));
        assertThat(schedule.since(Jobs.OWNER)).isEqualTo(NOW.minus(OVERLAP));
        schedule.checked(Jobs.OWNER, NOW.plusSeconds(120));
        assertThat(schedule.since(Jobs.OWNER)).isEqualTo(NOW.plusSeconds(120).minus(OVERLAP));
    }

    @Test
    void whoWentAndCameAgainBeginsAnew() {
        schedule.due(ONE, NOW);
        schedule.due(List.of(), NOW.plusSeconds(1));
        schedule.due(ONE, NOW.plusSeconds(500));
        assertThat(schedule.since(Jobs.OWNER)).isEqualTo(NOW.plusSeconds(500).minus(OVERLAP));
    }
}
