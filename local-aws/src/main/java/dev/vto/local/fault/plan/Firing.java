package dev.vto.local.fault.plan;

import dev.vto.local.fault.FaultKind;
import dev.vto.local.fault.Rule;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A rule that befell a call.
 *
 * @param id of this firing; rises
 * @param chance drawn from the rule's generator, for what the fault leaves to chance
 */
public record Firing(long id, Rule rule, long chance) {

    /** Which fault it is. */
    public FaultKind kind() {
        return rule.fault();
    }

    /** What the fault leaves to chance; the same for the same firing. */
    public RandomGenerator random() {
        return new SplittableRandom(chance);
    }
}
