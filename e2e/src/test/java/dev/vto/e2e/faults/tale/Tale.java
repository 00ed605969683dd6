package dev.vto.e2e.faults.tale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.HistoryReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A history that is made up, as the lines that would have been recorded of it. Times are milliseconds from its beginning. */
final class Tale {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long FIRST = 1_000_000_000_000L;
    private static final long NANOS = 1_000_000;
    private static final Instant BEGUN = Instant.parse("2026-11-24T09:15:00.000Z");

    private final List<ObjectNode> lines = new ArrayList<>();
    private long ids;

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }

    static long nanos(long ms) {
        return FIRST + ms * NANOS;
    }

    /** As rows carry it. */
    static String clock(long ms) {
        String text = BEGUN.plusMillis(ms).toString();
        return text.contains(".") ? text : text.replace("Z", ".000Z");
    }

    static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    ObjectNode line(String kind, long at) {
        ObjectNode line = object().put("kind", kind).put("at", nanos(at));
        lines.add(line);
        return line;
    }

    /** A call that is done and answered. */
    ObjectNode call(long began, long at, String client, String part, String operation) {
        return line("call", at)
                .put("id", ++ids)
                .put("began", nanos(began))
                .put("client", client)
                .put("part", part)
                .put("operation", operation)
                .put("status", 200)
                .putNull("error")
                .put("reached", true)
                .put("answered", true);
    }

    /** A fault that hits the call, and takes its answer away. */
    void answerLost(ObjectNode call) {
        call.put("answered", false);
        fault(call, "drop_answer");
    }

    void fault(ObjectNode call, String fault) {
        call.put("fault", ++ids);
        lines.add(object().put("kind", "fault")
                .put("id", ids)
                .put("at", call.get("began").asLong())
                .put("rule", "r1")
                .put("fault", fault)
                .put("client", call.get("client").asText())
                .put("part", call.get("part").asText())
                .put("operation", call.get("operation").asText())
                .put("call", call.get("id").asLong()));
    }

    void process(long at, String name, String... events) {
        for (String event : events) {
            line("process", at).put("name", name).put("event", event);
        }
    }

    /** What a client did. */
    ObjectNode client(long began, long at, String client, String operation, String outcome, int status) {
        return line("client", at)
                .put("began", nanos(began))
                .put("client", client)
                .put("operation", operation)
                .put("outcome", outcome)
                .put("status", status);
    }

    /** All lines that are so. */
    Stream<ObjectNode> lines(Predicate<ObjectNode> so) {
        return List.copyOf(lines).stream().filter(so);
    }

    /** The one line that is so. */
    ObjectNode only(Predicate<ObjectNode> so) {
        List<ObjectNode> found = lines(so).toList();
        if (found.size() != 1) {
            throw new IllegalStateException("one line was looked for, and there are " + found.size());
        }
        return found.getFirst();
    }

    /** The write that made this version of the job. */
    ObjectNode write(String job, long version) {
        return lines(line -> line.path("row").path("id").asText().equals(Teller.id(job))
                        && line.path("row").path("version").asLong() == version)
                .findFirst()
                .orElseThrow();
    }

    /** The row that this version of the job had. */
    ObjectNode row(String job, long version) {
        return (ObjectNode) write(job, version).get("row");
    }

    /** The engine calls of the job. */
    List<ObjectNode> drawings(String job) {
        return lines(line -> line.path("part").asText().equals("bedrock")
                        && line.path("seed").asLong() == Teller.seed(job))
                .toList();
    }

    /** The puts of the job's pictures. */
    List<ObjectNode> puts(String job) {
        return lines(line -> line.path("operation").asText().equals("PutObject")
                        && line.path("key").asText().contains(Teller.id(job)))
                .toList();
    }

    /** What clients did about the job. */
    List<ObjectNode> answers(String job, String operation) {
        return lines(line -> line.path("operation").asText().equals(operation)
                        && line.path("job").asText().equals(Teller.id(job)))
                .toList();
    }

    /** What there was in the end. */
    ObjectNode ending() {
        return only(line -> line.path("kind").asText().equals("final"));
    }

    void remove(ObjectNode line) {
        lines.removeIf(other -> other == line);
    }

    /** The same once more. */
    ObjectNode copy(ObjectNode line) {
        ObjectNode copy = line.deepCopy();
        lines.add(copy);
        return copy;
    }

    /** As it would be read. */
    History history() {
        return new History(HistoryReader.entries(
                "run.ndjson", lines.stream().map(ObjectNode::toString).toList()));
    }
}
