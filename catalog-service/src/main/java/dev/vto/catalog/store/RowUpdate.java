package dev.vto.catalog.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The update that makes one version of a row the next: sets what differs, removes what is gone, and leaves alone what a
 * newer version of this program may have added. Conditional on the version.
 */
final class RowUpdate {

    private RowUpdate() {}

    static UpdateItemRequest.Builder of(String key, Item before, Item after) {
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> values = new HashMap<>();
        List<String> set = new ArrayList<>();
        List<String> remove = new ArrayList<>();
        after.attributes().forEach((column, value) -> {
            if (!value.equals(before.attributes().get(column))) {
                names.put("#" + column, column);
                values.put(":" + column, value);
                set.add("#" + column + " = :" + column);
            }
        });
        before.attributes().keySet().stream()
                .filter(column -> !after.has(column))
                .forEach(column -> {
                    names.put("#" + column, column);
                    remove.add("#" + column);
                });
        values.put(":before", before.attributes().get(Columns.VERSION));
        String removing = remove.isEmpty() ? "" : " REMOVE " + String.join(", ", remove);
        return UpdateItemRequest.builder()
                .key(Map.of(key, before.attributes().get(key)))
                .updateExpression("SET " + String.join(", ", set) + removing)
                .conditionExpression("#" + Columns.VERSION + " = :before")
                .expressionAttributeNames(names)
                .expressionAttributeValues(values);
    }
}
