package dev.vto.local.fault.plan;

import dev.vto.local.fault.AwsPart;
import dev.vto.local.fault.FaultKind;
import dev.vto.local.fault.Plan;
import dev.vto.local.fault.PlanState;
import dev.vto.local.fault.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Decides which calls are befallen by what. Thread-safe. */
public final class RunningPlan {
    private static final long NANOS_PER_MS = 1_000_000;

    private final Plan plan;
    private final List<RunningRule> rules;
    private final LongSupplier nanos;
    private final LongSupplier ids;
    private final long begun;

    /**
     * Begins now.
     *
     * @param plan as {@link PlanCheck} passed it
     * @param nanos a monotonic clock
     * @param ids of firings
     */
    public RunningPlan(Plan plan, LongSupplier nanos, LongSupplier ids) {
        this.plan = plan;
        this.rules = plan.rules().stream()
                .map(rule -> new RunningRule(rule, plan.seed()))
                .toList();
        this.nanos = nanos;
        this.ids = ids;
        this.begun = nanos.getAsLong();
    }

    /** What befalls a call that arrives. */
    public Optional<Firing> onCall(Facts call) {
        return firing(rule -> rule.fault() == FaultKind.PARTITION, call)
                .or(() -> firing(rule -> rule.fault() != FaultKind.REORDER, call));
    }

    /** What befalls the answer of a call that no other fault spoils: a partition may have begun since it arrived. */
    public Optional<Firing> onAnswer(Facts call) {
        return firing(rule -> rule.fault() == FaultKind.PARTITION, call);
    }

    /** What befalls messages that were received; not asked where there are none. */
    public Optional<Firing> onMessages(Facts call) {
        return firing(rule -> rule.fault() == FaultKind.REORDER, call);
    }

    private synchronized Optional<Firing> firing(Predicate<Rule> kind, Facts call) {
        var ms = elapsedMs();
        return rules.stream()
                .filter(rule -> kind.test(rule.rule()) && call.matches(rule.rule()) && rule.inForce(ms))
                .filter(RunningRule::strikes)
                .findFirst()
                .map(rule -> new Firing(ids.getAsLong(), rule.rule(), rule.chance()));
    }

    /** Whether the client is cut off from the part now. */
    public boolean cutOff(String client, AwsPart part) {
        var ms = elapsedMs();
        return rules.stream()
                .filter(rule -> rule.rule().fault() == FaultKind.PARTITION)
                .filter(rule -> client.equals(rule.rule().client()))
                .filter(rule -> rule.rule().part() == null || rule.rule().part() == part)
                .anyMatch(rule -> rule.inForce(ms));
    }

    /** Whether any rule has that fault. */
    public boolean has(FaultKind kind) {
        return plan.rules().stream().anyMatch(rule -> rule.fault() == kind);
    }

    /** How often each rule fired. */
    public synchronized PlanState state() {
        return new PlanState(
                plan.seed(), elapsedMs(), rules.stream().map(RunningRule::state).toList());
    }

    private long elapsedMs() {
        return (nanos.getAsLong() - begun) / NANOS_PER_MS;
    }
}
