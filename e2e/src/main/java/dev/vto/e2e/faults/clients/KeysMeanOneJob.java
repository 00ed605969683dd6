package dev.vto.e2e.faults.clients;

import dev.vto.e2e.faults.entry.Answer;
import dev.vto.e2e.faults.entry.Answer.Operation;
import dev.vto.e2e.faults.entry.Entry;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An Idempotency-Key means one job, for one request; it is accepted (202) once, and found (200) after; another request
 * under it is refused with 422, and the same is not.
 */
public final class KeysMeanOneJob implements Rule {
    private static final int ACCEPTED = 202;
    private static final int OTHER_REQUEST = 422;

    @Override
    public int promise() {
        return 4;
    }

    @Override
    public List<Violation> check(History history) {
        Map<String, List<Answer>> keys = history.answers(Operation.SUBMIT).stream()
                .filter(submit -> submit.key() != null)
                .collect(Collectors.groupingBy(Answer::key, LinkedHashMap::new, Collectors.toList()));
        List<Violation> violations = new ArrayList<>();
        keys.forEach((key, submits) -> {
            List<Answer> done = submits.stream().filter(Answer::ok).toList();
            several(violations, key, done);
            refused(violations, key, submits, done);
            done.stream()
                    .filter(submit -> history.job(submit.job())
                            .filter(job -> !Keys.means(key, job))
                            .isPresent())
                    .forEach(submit -> violations.add(broken(
                            "key " + key, "job %s is not the one that it means".formatted(submit.job()), submit)));
        });
        return violations;
    }

    private void several(List<Violation> violations, String key, List<Answer> done) {
        Set<String> jobs = done.stream().map(Answer::job).collect(Collectors.toSet());
        if (jobs.size() > 1) {
            violations.add(broken("key " + key, "it means several jobs: " + jobs, entries(done)));
        }
        if (done.stream().map(Answer::requestHash).distinct().count() > 1) {
            violations.add(broken("key " + key, "several requests were accepted under it", entries(done)));
        }
        List<Answer> accepted =
                done.stream().filter(submit -> submit.status() == ACCEPTED).toList();
        if (accepted.size() > 1) {
            violations.add(broken("key " + key, "it was accepted anew each time, and not found", entries(accepted)));
        }
    }

    /* Another request must have been under way when this one was refused, and it must be the one that came to be. */
    private void refused(List<Violation> violations, String key, List<Answer> submits, List<Answer> done) {
        submits.stream()
                .filter(submit -> submit.status() == OTHER_REQUEST)
                .filter(submit -> submits.stream()
                                .noneMatch(other -> other.status() != OTHER_REQUEST
                                        && other.began() < submit.at()
                                        && !Objects.equals(other.requestHash(), submit.requestHash()))
                        || done.stream().anyMatch(other -> Objects.equals(other.requestHash(), submit.requestHash())))
                .forEach(submit -> violations.add(broken(
                        "key " + key,
                        "%s was refused the very request that the key means".formatted(submit.client()),
                        submit)));
    }

    private static Entry[] entries(List<Answer> answers) {
        return answers.toArray(Entry[]::new);
    }
}
