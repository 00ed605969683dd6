package dev.vto.local.fault.plan;

import static dev.vto.local.fault.AwsPart.DYNAMODB;
import static dev.vto.local.fault.AwsPart.SQS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.fault.FaultKind;
import dev.vto.local.fault.Plan;
import dev.vto.local.fault.Rule;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunningPlanTest {
    private static final Facts UPDATE = new Facts("render-worker", DYNAMODB, "UpdateItem", false);
    private static final Facts EVENT = new Facts(Rule.EVENTS, SQS, "SendMessage", false);

    private final AtomicLong clock = new AtomicLong(7);
    private final AtomicLong ids = new AtomicLong();

    @Test
    void theSameSeedAndCallsGiveTheSameFirings() {
        var rule = Rule.of("r", FaultKind.DROP_ANSWER).probability(0.3);
        var first = firings(running(17, rule));
        assertThat(first).hasSizeBetween(15, 45).isEqualTo(firings(running(17, rule)));
        assertThat(first).isNotEqualTo(firings(running(18, rule)));
    }

    @Test
    void aRuleKeepsItsFiringsWhateverOtherRulesBefall() {
        var rule =
                Rule.of("r", FaultKind.DROP_ANSWER).on(DYNAMODB, "UpdateItem").probability(0.3);
        var other = Rule.of("other", FaultKind.CUT).on(SQS, "SendMessage").probability(0.5);
        var plan = running(17, other, rule);
        var firings = IntStream.range(0, 100)
                .filter(call -> {
                    plan.onCall(new Facts("render-worker", SQS, "SendMessage", false));
                    return plan.onCall(UPDATE).isPresent();
                })
                .boxed()
                .toList();
        assertThat(firings).isEqualTo(firings(running(17, rule)));
    }

    @Test
    void endsAfterItsNumberAndItsTime() {
        var plan = running(1, Rule.of("r", FaultKind.CUT).between(100, 200).most(2));
        assertThat(plan.onCall(UPDATE)).isEmpty();
        at(100);
        assertThat(plan.onCall(UPDATE)).isPresent();
        assertThat(plan.onCall(UPDATE)).isPresent();
        assertThat(plan.onCall(UPDATE)).isEmpty();
        assertThat(plan.state().rules().getFirst().fired()).isEqualTo(2);
        var timed = running(1, Rule.of("r", FaultKind.CUT).between(0, 100));
        at(300);
        assertThat(timed.onCall(UPDATE)).isEmpty();
    }

    @Test
    void onlyTheFirstRuleBefallsACall() {
        var plan = running(1, Rule.of("first", FaultKind.CUT), Rule.of("second", FaultKind.DROP_ANSWER));
        assertThat(plan.onCall(UPDATE).orElseThrow().rule().id()).isEqualTo("first");
        assertThat(plan.state().rules().getLast().fired()).isZero();
    }

    @Test
    void whatTheBucketTellsIsNeverLost() {
        assertThat(running(1, Rule.of("r", FaultKind.DROP_REQUEST)).onCall(EVENT))
                .isEmpty();
        assertThat(running(1, Rule.of("r", FaultKind.DUPLICATE)).onCall(EVENT)).isPresent();
    }

    @Test
    void aPartitionCutsOffItsClientWhileItLasts() {
        var plan = running(
                1, Rule.of("r", FaultKind.PARTITION).client("render-worker").between(100, 200));
        assertThat(plan.cutOff("render-worker", DYNAMODB)).isFalse();
        at(150);
        assertThat(plan.cutOff("render-worker", DYNAMODB)).isTrue();
        assertThat(plan.cutOff("job-service", DYNAMODB)).isFalse();
        assertThat(plan.onAnswer(UPDATE)).isPresent();
        at(200);
        assertThat(plan.cutOff("render-worker", DYNAMODB)).isFalse();
    }

    @Test
    void anIndexIsStaleOnlyWhereOneIsRead() {
        var plan = running(1, Rule.of("r", FaultKind.STALE_INDEX).ms(5));
        assertThat(plan.onCall(new Facts("job-service", DYNAMODB, "Query", false)))
                .isEmpty();
        assertThat(plan.onCall(new Facts("job-service", DYNAMODB, "Query", true)))
                .isPresent();
    }

    private RunningPlan running(long seed, Rule... rules) {
        clock.set(7);
        return new RunningPlan(new Plan(seed, List.of(rules)), clock::get, ids::incrementAndGet);
    }

    private void at(long ms) {
        clock.set(7 + TimeUnit.MILLISECONDS.toNanos(ms));
    }

    private static List<Integer> firings(RunningPlan plan) {
        return IntStream.range(0, 100)
                .filter(call -> plan.onCall(UPDATE).isPresent())
                .boxed()
                .toList();
    }
}
