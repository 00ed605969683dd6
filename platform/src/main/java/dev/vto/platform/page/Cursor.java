package dev.vto.platform.page;

import dev.vto.platform.problem.CommonProblem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where the next page of a listing begins, opaque to clients: DynamoDB's LastEvaluatedKey. */
public final class Cursor {
    private static final int LONGEST = 4096;

    private Cursor() {}

    /** The cursor after a page, or null after the last one. Keys may be strings and numbers. */
    public static String after(Map<String, AttributeValue> lastEvaluatedKey) {
        if (lastEvaluatedKey == null || lastEvaluatedKey.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        new TreeMap<>(lastEvaluatedKey).forEach((name, value) -> {
            String kind = value.s() != null ? "S" : "N";
            append(text, name);
            append(text, kind);
            append(text, value.s() != null ? value.s() : value.n());
        });
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key to start from; empty for no cursor.
     *
     * @throws dev.vto.platform.problem.ProblemException when it is not a cursor that {@link #after} made
     */
    public static Map<String, AttributeValue> start(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Map.of();
        }
        try {
            return cursor.length() > LONGEST
                    ? refuse()
                    : read(Base64.getUrlDecoder().decode(cursor));
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException e) {
            return refuse();
        }
    }

    private static Map<String, AttributeValue> read(byte[] bytes) {
        String text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes)).toString();
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        int at = 0;
        String[] parts = new String[3];
        while (at < text.length()) {
            for (int i = 0; i < parts.length; i++) {
                int colon = text.indexOf(':', at);
                int length = colon < 0 ? -1 : Integer.parseInt(text, at, colon, 10);
                if (length < 0 || length > text.length() - colon - 1) {
                    return refuse();
                }
                parts[i] = text.substring(colon + 1, colon + 1 + length);
                at = colon + 1 + length;
            }
            key.put(parts[0], "N".equals(parts[1]) ? AttributeValue.fromN(parts[2]) : AttributeValue.fromS(parts[2]));
        }
        return key;
    }

    private static void append(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }

    private static Map<String, AttributeValue> refuse() {
        throw CommonProblem.INVALID_REQUEST.because(
                "cursor", "The cursor is not one that a listing gave; leave it out to begin at the first page");
    }
}
