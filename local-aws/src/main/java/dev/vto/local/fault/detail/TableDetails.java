package dev.vto.local.fault.detail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.local.fault.wire.AwsAnswer;
import java.util.Map;

/** Table, key and the whole new row of DynamoDB's calls for one row; table and index of queries. */
final class TableDetails {
    private static final String INDEX = "IndexName";

    private TableDetails() {}

    static void add(ObjectNode entry, Map<String, String> keys, String operation, JsonNode request, AwsAnswer answer) {
        if (!request.has("TableName")) {
            return;
        }
        var table = request.path("TableName").asText();
        entry.put("table", table);
        if (request.has(INDEX)) {
            entry.put("index", request.path(INDEX).asText());
        }
        var key = key(request, keys.get(table));
        if (key.isObject()) {
            entry.set("key", PlainItem.value(key));
        }
        if (answer != null && answer.succeeded()) {
            row(entry, operation, request, answer);
        }
    }

    private static void row(ObjectNode entry, String operation, JsonNode request, AwsAnswer answer) {
        switch (operation) {
            case "PutItem" -> entry.set("row", PlainItem.of(request.path("Item")));
            case "DeleteItem" -> entry.putNull("row");
            case "UpdateItem" -> {
                var row = Details.json(answer).path("Attributes");
                if (row.isObject()) {
                    entry.set("row", PlainItem.of(row));
                }
            }
            default -> {
                // reads leave rows as they are
            }
        }
    }

    private static JsonNode key(JsonNode request, String attribute) {
        return request.path(request.has("Item") ? "Item" : "Key").path(String.valueOf(attribute));
    }
}
