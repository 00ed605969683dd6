package dev.vto.e2e.faults.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void whoHasAnotherReasonLeavesTheOnlyOneToTheNext() {
        Set<String> delayFirst = new LinkedHashSet<>(List.of("delay", "cut"));
        assertThat(withoutOne(List.of(Set.of("kill"), delayFirst, Set.of("delay"))))
                .isEmpty();
    }

    @Test
    void oneReasonIsEnoughForOne() {
        assertThat(withoutOne(List.of(Set.of("delay"), Set.of("delay"), Set.of())))
                .containsExactly(1, 2);
    }

    private static int[] withoutOne(List<Set<String>> possible) {
        return new Reasons(possible).withoutOne().toArray();
    }
}
