package dev.vto.e2e.faults.money;

import dev.vto.e2e.faults.entry.Call;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.history.Version;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Each picture that a completed job shows is, byte for byte, what an engine call for this job returned, stored by the
 * worker that called, under the lease of the attempt that its name tells; and that is the attempt that completed the job, or
 * an earlier one whose pictures were adopted by an attempt that was given none itself: its calls were not
 * answered, or it was killed, paused or stopped meanwhile.
 */
public final class ShownPicturesWereDrawn implements Rule {
    private static final Pattern KEY = Pattern.compile("results/([^/]+)/(\\d+)-(\\d+)\\.\\w+");

    @Override
    public int promise() {
        return 12;
    }

    @Override
    public List<Violation> check(History history) {
        return Rule.ofEach(history, job -> job.end().stream()
                .filter(end -> end.row().status().equals("completed"))
                .flatMap(end -> end.row().pictures().stream().flatMap(key -> wrong(history, job, end, key))));
    }

    private Stream<Violation> wrong(History history, Story job, Version end, String key) {
        Matcher name = KEY.matcher(key);
        if (!name.matches() || !name.group(1).equals(job.id())) {
            return Stream.of(broken(
                    job,
                    "it shows " + key + ", which is no picture of it",
                    end.made().call()));
        }
        int attempt = Integer.parseInt(name.group(2));
        if (!fits(history, job, end, attempt)) {
            return Stream.of(broken(
                    job,
                    "attempt %d completed it with %s".formatted(end.row().attempt(), key),
                    end.made().call()));
        }
        List<Call> puts = history.puts(key);
        if (puts.isEmpty()) {
            return Stream.of(broken(
                    job, "it shows " + key + ", which nobody stored", end.made().call()));
        }
        return puts.stream()
                .flatMap(put -> foreign(history, job, attempt, Integer.parseInt(name.group(3)), put).stream()
                        .map(what -> broken(job, what, put, end.made().call())));
    }

    /* Who was given pictures, and was not hindered, shows them and no earlier ones. */
    private static boolean fits(History history, Story job, Version end, int attempt) {
        int last = end.row().attempt();
        return attempt == last || attempt < last && !given(history, job, end);
    }

    private static boolean given(History history, Story job, Version end) {
        return job.claim(end.row().attempt()).stream().anyMatch(claim -> history.drawings(job).stream()
                .anyMatch(call -> call.client().equals(claim.made().client())
                        && call.began() >= claim.made().at()
                        && call.answered()
                        && !call.images().isEmpty()
                        && history.lives()
                                .blows(call.client(), call.began(), end.made().at())
                                .isEmpty()));
    }

    private static Optional<String> foreign(History history, Story job, int attempt, int n, Call put) {
        Version claim = job.claim(attempt).orElse(null);
        if (claim == null || !claim.made().client().equals(put.client())) {
            return Optional.of("%s stored %s, and attempt %d was not its".formatted(put.client(), put.key(), attempt));
        }
        if (!claim.row().leaseToken().equals(put.metadata().get("lease-token"))) {
            return Optional.of(
                    "%s says that another lease than that of attempt %d made it".formatted(put.key(), attempt));
        }
        return history.drawings(job).stream()
                        .filter(Call::answered)
                        .filter(call -> call.client().equals(put.client())
                                && call.began() >= claim.made().at()
                                && call.at() <= put.began())
                        .anyMatch(call -> call.images().size() >= n
                                && call.images().get(n - 1).equals(put.sha256()))
                ? Optional.empty()
                : Optional.of("%s is not what an engine call of attempt %d returned".formatted(put.key(), attempt));
    }
}
