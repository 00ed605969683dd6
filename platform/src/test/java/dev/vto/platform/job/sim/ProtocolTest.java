package dev.vto.platform.job.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole protocol under faults, in one thread on a clock that jumps. A failure names its seed; {@code -Dvto.sim.seed} repeats it. */
class ProtocolTest {
    private static final long SCHEDULES = Long.getLong("vto.sim.schedules", 50_000);
    private static final long ENOUGH_TO_NOTICE = 1_000;

    @Test
    void everyPromiseHoldsInEverySchedule() {
        Long only = Long.getLong("vto.sim.seed");
        LongStream seeds = only == null ? LongStream.range(0, SCHEDULES) : LongStream.of(only);

        assertThat(seeds.boxed()
                        .flatMap(seed -> Run.of(seed, EnumSet.noneOf(Mechanism.class)).stream()
                                .map(violation -> "seed " + seed + ": " + violation))
                        .limit(20))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theAbsenceOfAMechanismIsNoticed(Mechanism mechanism) {
        assertThat(LongStream.range(0, ENOUGH_TO_NOTICE)
                        .mapToObj(seed -> Run.of(seed, EnumSet.of(mechanism)))
                        .flatMap(List::stream)
                        .filter(violation -> violation.contains(mechanism.consequence))
                        .findFirst())
                .isPresent();
    }
}
