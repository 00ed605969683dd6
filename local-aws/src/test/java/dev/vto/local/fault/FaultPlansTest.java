package dev.vto.local.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.fault.FaultPlans.Intensity;
import dev.vto.local.fault.plan.PlanCheck;
import dev.vto.local.fault.wire.ErrorAnswers;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultPlansTest {
    private static final List<String> CLIENTS = List.of("job-service", "render-worker");

    @ParameterizedTest
    @EnumSource
    void aSeedIsAPlanThatPasses(Intensity intensity) {
        var check = new PlanCheck(CLIENTS, ErrorAnswers::codes);
        for (int seed = 0; seed < 200; seed++) {
            for (var length : List.of(0L, 500L, 20_000L)) {
                var plan = FaultPlans.of(seed, intensity, length, CLIENTS);
                assertThat(check.checked(plan)).isEqualTo(FaultPlans.of(seed, intensity, length, CLIENTS));
            }
        }
        assertThat(FaultPlans.of(1, intensity, 0, CLIENTS)).isNotEqualTo(FaultPlans.of(2, intensity, 0, CLIENTS));
    }

    @Test
    void aHarshPlanHasEveryKindAndAMildOneEndsNoJob() {
        assertThat(kinds(Intensity.HARSH)).isEqualTo(EnumSet.allOf(FaultKind.class));
        assertThat(kinds(Intensity.MILD))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(FaultKind.PARTITION, FaultKind.MODERATED, FaultKind.GONE)));
    }

    @Test
    void isOverWhenItsLengthIs() {
        assertThat(FaultPlans.of(1, Intensity.HARSH, 20_000, CLIENTS).rules())
                .allSatisfy(rule -> assertThat(rule.untilMs()).isLessThanOrEqualTo(20_000));
    }

    private static EnumSet<FaultKind> kinds(Intensity intensity) {
        return FaultPlans.of(1, intensity, 20_000, CLIENTS).rules().stream()
                .map(Rule::fault)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FaultKind.class)));
    }
}
