package dev.vto.e2e.faults.clients;

import dev.vto.e2e.faults.entry.Answer;
import dev.vto.e2e.faults.entry.Answer.Operation;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On one socket the versions of a job rise, each time. */
public final class FramesRise implements Rule {

    @Override
    public int promise() {
        return 6;
    }

    @Override
    public List<Violation> check(History history) {
        List<Violation> violations = new ArrayList<>();
        Map<String, Answer> newest = new HashMap<>();
        for (Answer frame : history.answers(Operation.FRAME)) {
            Answer before = newest.put(frame.socket() + " " + frame.job(), frame);
            if (before != null && before.version() >= frame.version()) {
                violations.add(broken(
                        "job " + frame.job(),
                        "socket %s was sent version %d after version %d"
                                .formatted(frame.socket(), frame.version(), before.version()),
                        before,
                        frame));
            }
        }
        return violations;
    }
}
