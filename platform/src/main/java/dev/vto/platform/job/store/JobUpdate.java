package dev.vto.platform.job.store;

import dev.vto.platform.job.Job;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The update that makes one version of a row the next: sets what differs, removes what is gone, and leaves alone what a
 * newer version of this program may have added. Conditional on the version, and on the lease's token where there is one; of who takes a lease over, also on its end.
 */
final class JobUpdate {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final List<String> set = new ArrayList<>();
    private final List<String> remove = new ArrayList<>();

    private JobUpdate() {}

    static UpdateItemRequest.Builder of(Job before, Job after) {
        JobUpdate update = new JobUpdate();
        Map<String, AttributeValue> old = JobRow.write(before);
        Map<String, AttributeValue> next = JobRow.write(after);
        next.forEach((column, value) -> {
            if (!value.equals(old.get(column))) {
                update.set.add(update.name(column) + " = " + update.value(column, value));
            }
        });
        old.keySet().stream()
                .filter(column -> !next.containsKey(column))
                .forEach(column -> update.remove.add(update.name(column)));
        return update.request(old, takesOver(before, after));
    }

    private static boolean takesOver(Job before, Job after) {
        return before.lease() != null
                && after.lease() != null
                && !before.lease().token().equals(after.lease().token());
    }

    private UpdateItemRequest.Builder request(Map<String, AttributeValue> old, boolean takeover) {
        String condition = same(JobColumns.VERSION, old);
        if (old.containsKey(JobColumns.LEASE_TOKEN)) {
            condition += " AND " + same(JobColumns.LEASE_TOKEN, old);
        }
        if (takeover) {
            // a renewal leaves the version: one that came after the row was read must not be overrun
            condition += " AND " + same(JobColumns.LEASE_UNTIL, old);
        }
        String expression = "SET " + String.join(", ", set);
        if (!remove.isEmpty()) {
            expression += " REMOVE " + String.join(", ", remove);
        }
        return UpdateItemRequest.builder()
                .key(Map.of(JobColumns.ID, old.get(JobColumns.ID)))
                .updateExpression(expression)
                .conditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values);
    }

    private String same(String column, Map<String, AttributeValue> old) {
        values.put(":old_" + column, old.get(column));
        return name(column) + " = :old_" + column;
    }

    private String name(String column) {
        names.put("#" + column, column);
        return "#" + column;
    }

    private String value(String column, AttributeValue value) {
        values.put(":" + column, value);
        return ":" + column;
    }
}
