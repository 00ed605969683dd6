package dev.vto.local.fault.proxy;

import dev.vto.local.fault.Plan;
import dev.vto.local.fault.PlanState;
import dev.vto.local.fault.plan.RunningPlan;
import dev.vto.local.fault.twist.StaleIndexes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The plan that runs, and what of it must end with it. Thread-safe. */
final class Faults {
    private static final Plan NONE = new Plan(0, List.of());

    private final AtomicLong ids = new AtomicLong();
    private final Set<CompletableFuture<Void>> hanging = ConcurrentHashMap.newKeySet();
    private volatile Current current = running(NONE);

    /** Begins a plan in the place of the one before. */
    RunningPlan begin(Plan plan) {
        var begun = running(plan);
        current = begun;
        hanging.forEach(call -> call.complete(null));
        return begun.plan;
    }

    void heal() {
        begin(NONE);
    }

    RunningPlan plan() {
        return current.plan;
    }

    /** What indexes answered since the plan began. */
    StaleIndexes indexes() {
        return current.indexes;
    }

    /** Ends when the plan does, or when its maker completes it. */
    CompletableFuture<Void> hang() {
        var call = new CompletableFuture<Void>();
        hanging.add(call);
        call.whenComplete((done, failure) -> hanging.remove(call));
        return call;
    }

    PlanState state() {
        return plan().state();
    }

    private Current running(Plan plan) {
        return new Current(new RunningPlan(plan, System::nanoTime, ids::incrementAndGet), new StaleIndexes());
    }

    private record Current(RunningPlan plan, StaleIndexes indexes) {}
}
