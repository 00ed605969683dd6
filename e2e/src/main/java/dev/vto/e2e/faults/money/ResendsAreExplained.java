package dev.vto.e2e.faults.money;

import dev.vto.e2e.faults.entry.Call;
import dev.vto.e2e.faults.entry.Firing;
import dev.vto.e2e.faults.entry.ProcessEvent;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Each engine call beyond the first has a reason of its own: the one before was refused or its answer was lost; or, from
 * when that one began to when this one did, its worker was killed, paused, stopped or cut off, or another call of it about
 * this job was hit by a fault, or never had its answer. What explains one call of a job explains no other.
 */
public final class ResendsAreExplained implements Rule {

    @Override
    public int promise() {
        return 12;
    }

    @Override
    public List<Violation> check(History history) {
        return Rule.ofEach(history, job -> {
            List<Call> drawings = history.drawings(job);
            List<Set<String>> reasons = IntStream.range(1, drawings.size())
                    .mapToObj(i -> reasons(history, job, drawings.get(i - 1), drawings.get(i)))
                    .toList();
            return new Reasons(reasons)
                    .withoutOne()
                    .mapToObj(i -> unexplained(job, i + 2, drawings.get(i), drawings.get(i + 1)));
        });
    }

    private static Set<String> reasons(History history, Story job, Call before, Call resend) {
        Set<String> reasons = new HashSet<>();
        if (Drawings.refused(before) || !before.reached() || !before.answered()) {
            reasons.add("call " + before.id());
        }
        history.lives().blows(before.client(), before.began(), resend.began()).stream()
                .map(ResendsAreExplained::name)
                .forEach(reasons::add);
        history.all(Call.class).stream()
                .filter(call -> unanswered(job, call, before, resend))
                .map(call -> cause(history, call))
                .forEach(reasons::add);
        history.all(Firing.class).stream()
                .filter(firing -> hit(history, job, firing, before, resend))
                .map(ResendsAreExplained::name)
                .forEach(reasons::add);
        return reasons;
    }

    private static boolean unanswered(Story job, Call call, Call before, Call resend) {
        return !call.answered()
                && call.client().equals(before.client())
                && call.began() <= resend.began()
                && call.at() >= before.began()
                && call.concerns(job.id(), job.seed())
                && call != resend;
    }

    /* The fault that took the answer, else what befell its process meanwhile, else the call itself. */
    private static String cause(History history, Call call) {
        return history.firing(call.fault())
                .map(ResendsAreExplained::name)
                .or(() -> history.lives().blows(call.client(), call.began(), call.at()).stream()
                        .map(ResendsAreExplained::name)
                        .findFirst())
                .orElse("call " + call.id());
    }

    /* A partition fires for each call that it cuts off, and is one fault. */
    private static String name(Firing firing) {
        return firing.partition() ? "partition " + firing.rule() : "fault " + firing.id();
    }

    private static String name(ProcessEvent blow) {
        return "%s %s at %d".formatted(blow.name(), blow.event(), blow.at());
    }

    /* A delay that began earlier is still one while its call lasts. */
    private static boolean hit(History history, Story job, Firing firing, Call before, Call resend) {
        long over = history.call(firing.call()).map(Call::at).orElse(firing.at());
        return before.client().equals(firing.client())
                && firing.at() <= resend.began()
                && Math.max(over, firing.at()) >= before.began()
                && (firing.partition()
                        || history.call(firing.call())
                                .filter(call -> call.concerns(job.id(), job.seed()))
                                .isPresent());
    }

    private Violation unexplained(Story job, int number, Call before, Call resend) {
        return broken(
                job,
                "engine call %d was made by %s, and nothing had befallen the one before, of %s, that explains no other"
                        .formatted(number, resend.client(), before.client()),
                Stream.of(before, resend).toArray(Call[]::new));
    }
}
