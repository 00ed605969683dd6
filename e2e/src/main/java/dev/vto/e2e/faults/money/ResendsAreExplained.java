package dev.vto.e2e.faults.money;

import dev.vto.e2e.faults.entry.Call;
import dev.vto.e2e.faults.entry.Firing;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Each engine call beyond the first has its reason: the one before was refused or its answer was lost; or, from when that
 * one began to when this one did, its worker was killed, paused, stopped or cut off, or another call of it about this job
 * was hit by a fault, or never had its answer.
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
            return IntStream.range(1, drawings.size())
                    .filter(i -> !explained(history, job, drawings.get(i - 1), drawings.get(i)))
                    .mapToObj(i -> unexplained(job, i + 1, drawings.get(i - 1), drawings.get(i)));
        });
    }

    private static boolean explained(History history, Story job, Call before, Call resend) {
        return Drawings.refused(before)
                || !before.reached()
                || !before.answered()
                || history.lives()
                        .blow(before.client(), before.began(), resend.began())
                        .isPresent()
                || history.all(Call.class).stream().anyMatch(call -> unanswered(job, call, before, resend))
                || history.all(Firing.class).stream().anyMatch(firing -> hit(history, job, firing, before, resend));
    }

    private static boolean unanswered(Story job, Call call, Call before, Call resend) {
        return !call.answered()
                && call.client().equals(before.client())
                && call.began() <= resend.began()
                && call.at() >= before.began()
                && call.concerns(job.id(), job.seed())
                && call != resend;
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
                "engine call %d was made by %s, and nothing had befallen the one before, of %s"
                        .formatted(number, resend.client(), before.client()),
                Stream.of(before, resend).toArray(Call[]::new));
    }
}
