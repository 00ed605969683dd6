package dev.vto.e2e.faults.tale;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.e2e.faults.check.Checker;
import dev.vto.e2e.faults.check.Limits;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.rule.Violation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checker passes a run in which much goes wrong and no promise is broken, and sees each promise that is. */
class CheckerTest {
    private static final Checker CHECKER = new Checker(
            Limits.of(Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofMillis(500), Duration.ofSeconds(3), 1));

    @Test
    void passesAHealthyRun() {
        History history = HealthyRun.tale().history();
        assertThat(CHECKER.check(history))
                .extracting(violation -> violation.text(history))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Corruption.class)
    void seesWhatIsBroken(Corruption corruption) {
        Tale tale = HealthyRun.tale();
        corruption.befall(tale);
        History history = tale.history();
        assertThat(CHECKER.check(history))
                .as(corruption.name())
                .filteredOn(violation -> violation.rule().equals(corruption.rule()))
                .extracting(violation -> violation.text(history))
                .isNotEmpty()
                .allMatch(text -> text.contains("run.ndjson:") || violationOfNothing(text));
    }

    /* The same message is one too early where the write was answered. */
    @Test
    void lostAnswerOfAWriteMayBeMadeUpForByReading() {
        Corruption early = Corruption.A_MESSAGE_COMES_BEFORE_ITS_ROW;
        Tale tale = HealthyRun.tale();
        early.befall(tale);
        tale.answerLost(tale.write("plain", 1));
        assertThat(CHECKER.check(tale.history()))
                .filteredOn(violation -> violation.rule().equals(early.rule()))
                .isEmpty();
    }

    /* A renewal that was sent before the call was refused, and done after it was taken off the bill, shows it as refused. */
    @Test
    void renewalThatOverlapsAWriteDidNotMakeItsVersion() {
        Tale tale = HealthyRun.tale();
        ObjectNode renewal = tale.copy(tale.write("throttled", 4));
        renewal.put("began", Tale.nanos(2_105)).put("at", Tale.nanos(2_199));
        assertThat(CHECKER.check(tale.history()))
                .filteredOn(violation -> violation.rule().equals("RefusalsAreReal"))
                .isEmpty();
    }

    /* What is missing stands nowhere. */
    private static boolean violationOfNothing(String text) {
        return text.contains("the record: it does not tell");
    }

    @Test
    void namesRuleJobLinesAndTimes() {
        Tale tale = HealthyRun.tale();
        Corruption.A_FRAME_COMES_TWICE.befall(tale);
        History history = tale.history();
        Violation violation = CHECKER.check(history).getFirst();
        assertThat(violation.text(history))
                .matches(
                        "FramesRise \\(promise 6\\), job [0-9a-f]{32}: socket c1-1 was sent version 4 after version 4\\R"
                                + " +run.ndjson:\\d+ at 1.030 s, run.ndjson:\\d+ at 1.030 s");
    }
}
