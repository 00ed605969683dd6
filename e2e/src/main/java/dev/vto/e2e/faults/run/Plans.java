package dev.vto.e2e.faults.run;

import dev.vto.e2e.faults.plan.Blow;
import dev.vto.e2e.faults.plan.Timetable;
import dev.vto.local.fault.FaultKind;
import dev.vto.local.fault.Plan;
import dev.vto.local.fault.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the stand-ins do in a run: the faults of the seed, and the partitions of its timetable. */
final class Plans {
    private Plans() {}

    static Plan of(long seed, Timetable timetable, List<String> clients, Duration length) {
        List<Rule> rules = new ArrayList<>();
        for (Blow blow : timetable.blows()) {
            if (blow instanceof Blow.Partition partition) {
                rules.add(Rule.of("cut-off-" + rules.size(), FaultKind.PARTITION)
                        .client(partition.name())
                        .between(partition.atMs(), partition.untilMs()));
            }
        }
        return new Plan(seed, rules);
    }
}
