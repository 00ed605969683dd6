package dev.vto.e2e.faults.ends;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.e2e.faults.entry.Call;
import dev.vto.e2e.faults.entry.Ending;
import dev.vto.e2e.faults.entry.Entry;
import dev.vto.e2e.faults.entry.Firing;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The record is whole, so that the other rules can trust it: the rows in the end are the last that were written, and none was
 * removed; each job is known by a seed of its own and each drawing by bytes of its own; each firing names its call.
 */
public final class AllIsRecorded implements Rule {
    private static final Set<String> WRITES = Set.of("PutItem", "UpdateItem");

    @Override
    public int promise() {
        return 1;
    }

    @Override
    public List<Violation> check(History history) {
        List<Violation> violations = new ArrayList<>();
        if (history.healed().isEmpty() || history.ending().isEmpty()) {
            violations.add(broken("the record", "it does not tell of healing, or of what there was in the end"));
        }
        history.ending().ifPresent(ending -> rows(violations, history, ending));
        history.all(Call.class).stream()
                .filter(call -> WRITES.contains(call.operation())
                        && History.JOBS.equals(call.table())
                        && call.done()
                        && call.row() == null)
                .forEach(call -> violations.add(
                        broken("job " + call.key(), "a write was done, and its row is not recorded", call)));
        history.removals().forEach(call -> violations.add(broken("job " + call.key(), "its row was removed", call)));
        seeds(violations, history);
        pictures(violations, history);
        history.all(Firing.class).stream()
                .filter(firing ->
                        firing.call() != null && history.call(firing.call()).isEmpty())
                .forEach(firing ->
                        violations.add(broken("the record", "a fault hit a call that is not recorded", firing)));
        return violations;
    }

    private void rows(List<Violation> violations, History history, Ending ending) {
        Map<String, JsonNode> rows = ending.rows().stream()
                .collect(Collectors.toMap(row -> row.path("id").asText(), row -> row));
        for (Story job : history.jobs()) {
            JsonNode row = rows.remove(job.id());
            boolean last = job.last().latest().stream()
                    .anyMatch(write -> write.row().json().equals(row));
            if (!last) {
                violations.add(broken(
                        job,
                        "the row in the end is not the last that was recorded: " + row,
                        job.last().made().call(),
                        ending));
            }
        }
        rows.keySet()
                .forEach(id ->
                        violations.add(broken("job " + id, "it has a row, and no write of it is recorded", ending)));
    }

    private void seeds(List<Violation> violations, History history) {
        Map<Long, Story> seeds = new HashMap<>();
        for (Story job : history.jobs()) {
            Story other = job.seed() == null ? job : seeds.put(job.seed(), job);
            if (other != null) {
                violations.add(broken(
                        job,
                        "it has no seed of its own, so that its drawings are not known by it",
                        job.created().call()));
            }
        }
        Set<Long> known = seeds.keySet();
        history.all(Call.class).stream()
                .filter(call -> call.part().equals("bedrock")
                        && (call.seed() == null ? call.reached() : !known.contains(call.seed())))
                .forEach(call ->
                        violations.add(broken("seed " + call.seed(), "the engine was called for no job", call)));
    }

    private void pictures(List<Violation> violations, History history) {
        Map<String, Entry> drawn = new HashMap<>();
        history.all(Call.class).forEach(call -> call.images().forEach(image -> {
            Entry other = drawn.put(image, call);
            if (other != null) {
                violations.add(broken(
                        "picture " + image,
                        "the engine returned it twice, so that nobody can tell which call it is of; let each drawing differ",
                        other,
                        call));
            }
        }));
    }
}
