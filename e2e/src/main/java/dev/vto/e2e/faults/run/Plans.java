package dev.vto.e2e.faults.run;

import dev.vto.e2e.faults.plan.Blow;
import dev.vto.e2e.faults.plan.Timetable;
import dev.vto.local.fault.FaultKind;
import dev.vto.local.fault.FaultPlans;
import dev.vto.local.fault.FaultPlans.Intensity;
import dev.vto.local.fault.Plan;
import dev.vto.local.fault.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the stand-ins do in a run: the faults of the seed, and the partitions of its timetable. Every second seed is harsh:
 * then about half of all calls go wrong, and hardly anything ends before healing; with the others most jobs end in spite of
 * the faults.
 */
final class Plans {
    private Plans() {}

    static Plan of(long seed, Timetable timetable, List<String> clients, Duration length) {
        Intensity intensity = seed % 2 == 0 ? Intensity.HARSH : Intensity.MILD;
        List<Rule> rules = new ArrayList<>(
                FaultPlans.of(seed, intensity, length.toMillis(), clients).rules());
        // the timetable has its own, which leave the process alone that something else befalls
        rules.removeIf(rule -> rule.fault() == FaultKind.PARTITION);
        for (Blow blow : timetable.blows()) {
            if (blow instanceof Blow.Partition partition) {
                rules.addFirst(Rule.of("cut-off-" + partition.name() + "-" + partition.atMs(), FaultKind.PARTITION)
                        .client(partition.name())
                        .between(partition.atMs(), partition.untilMs()));
            }
        }
        return new Plan(seed, rules);
    }
}
