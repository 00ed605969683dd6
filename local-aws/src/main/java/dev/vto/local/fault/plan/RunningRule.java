package dev.vto.local.fault.plan;

import dev.vto.local.fault.PlanState;
import dev.vto.local.fault.Rule;
import java.util.SplittableRandom;

/** A rule with its own generator and count. Guarded by its plan. */
final class RunningRule {
    private final Rule rule;
    private final SplittableRandom random;
    private long fired;

    RunningRule(Rule rule, long seed) {
        this.rule = rule;
        this.random = new SplittableRandom(seed * 31 + rule.id().hashCode());
    }

    Rule rule() {
        return rule;
    }

    boolean inForce(long ms) {
        return (rule.fromMs() == null || ms >= rule.fromMs())
                && (rule.untilMs() == null || ms < rule.untilMs())
                && (rule.most() == null || fired < rule.most());
    }

    /** Draws for one call. */
    boolean strikes() {
        var strikes = rule.probability() == null || random.nextDouble() < rule.probability();
        if (strikes) {
            fired++;
        }
        return strikes;
    }

    long chance() {
        return random.nextLong();
    }

    PlanState.Firings state() {
        return new PlanState.Firings(rule, fired);
    }
}
