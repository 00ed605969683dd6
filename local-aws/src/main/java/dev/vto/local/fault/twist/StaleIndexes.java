package dev.vto.local.fault.twist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.local.fault.wire.AwsAnswer;
import dev.vto.local.fault.wire.AwsRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;

/** What queries of indexes were answered, to answer it again later. Thread-safe. */
public final class StaleIndexes {
    private static final int REMEMBERED = 300;
    private static final String VALUES = "ExpressionAttributeValues";
    private static final Pattern EQUALS = Pattern.compile("=\\s*(:\\w+)");

    private final Map<String, Deque<Seen>> seen = new HashMap<>();

    /** Whether the call reads an index. */
    public static boolean reads(AwsRequest call) {
        return Json.object(call.body()).has("IndexName");
    }

    /** Remembers an answer that came now. */
    public synchronized void remember(AwsRequest query, AwsAnswer answer, long now) {
        if (answer.succeeded()) {
            var answers = seen.computeIfAbsent(key(query), key -> new ArrayDeque<>());
            answers.add(new Seen(now, answer));
            if (answers.size() > REMEMBERED) {
                answers.poll();
            }
        }
    }

    /** The latest answer of the same index and partition key that is not younger than that; an empty page without one. */
    public synchronized AwsAnswer before(AwsRequest query, AwsAnswer fresh, long at) {
        Iterator<Seen> latestFirst =
                seen.getOrDefault(key(query), new ArrayDeque<>()).descendingIterator();
        while (latestFirst.hasNext()) {
            var answer = latestFirst.next();
            if (answer.at <= at) {
                return answer.answer;
            }
        }
        var empty = Json.object(fresh.body());
        empty.removeAll();
        empty.put("Count", 0).put("ScannedCount", 0).putArray("Items");
        return fresh.withJson(empty);
    }

    /*
     * Bounds of the sort key do not count: an index that lags answers today's question from yesterday's rows. The partition
     * key is the one that a condition must compare for equality, by the habit of all queries the first.
     */
    private static String key(AwsRequest query) {
        ObjectNode request = Json.object(query.body());
        var values = request.remove(VALUES);
        var equality = EQUALS.matcher(request.path("KeyConditionExpression").asText());
        JsonNode partition = equality.find() && values != null ? values.path(equality.group(1)) : null;
        return request + " " + partition;
    }

    private record Seen(long at, AwsAnswer answer) {}
}
