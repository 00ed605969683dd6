package dev.vto.e2e.faults.tale;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells what becomes of one job, move by move. Each call takes 10 ms and ends at the time that is told. */
final class Teller {
    static final String OWNER = "7d0c1e5a9b3f4c2d8e6a0b1c2d3e4f50";
    private static final long DEADLINE = 20_000;
    private static final long LEASE = 2_000;
    private static final long GRACE = 1_000;
    private static final long CALL = 10;
    private static final String JOB_SERVICE = "job-service";

    private final Tale tale;
    private final String name;
    private final List<ObjectNode> made = new ArrayList<>();
    private ObjectNode row;
    private long deadline;
    private int tokens;

    private Teller(Tale tale, String name) {
        this.tale = tale;
        this.name = name;
    }

    /** The id that the job's key means. */
    static String id(String name) {
        return Tale.sha256(OWNER + '\0' + "key of " + name).substring(0, 32);
    }

    static long seed(String name) {
        return name.hashCode() & 0xffffff;
    }

    static String picture(String name, int attempt) {
        return "results/" + id(name) + "/" + attempt + "-1.png";
    }

    /** A job that a client submitted, and was answered. */
    static Teller submitted(Tale tale, String name, String client, long at) {
        Teller teller = unanswered(tale, name, client, at);
        tale.only(line -> line.path("key").asText().equals("key of " + name))
                .put("outcome", "ok")
                .put("status", 202)
                .put("job", id(name))
                .put("version", 1)
                .put("jobStatus", "created");
        return teller;
    }

    /** A job of which the client was not told. */
    static Teller unanswered(Tale tale, String name, String client, long at) {
        Teller teller = new Teller(tale, name);
        teller.deadline = at + DEADLINE;
        tale.client(at - 30, at + 20, client, "submit", "unknown", 0)
                .put("key", "key of " + name)
                .put("requestHash", "request of " + name);
        teller.create(at);
        teller.message(at + CALL + 1, JOB_SERVICE, "vto-render");
        teller.message(at + CALL + 1, JOB_SERVICE, "vto-events");
        return teller;
    }

    private void create(long at) {
        row = Tale.object()
                .put("id", id(name))
                .put("owner_key", OWNER)
                .put("model_id", "m-1")
                .put("product_id", "p-1")
                .put("request_hash", Tale.sha256("request of " + name))
                .put("status", "created")
                .put("stage", "queued")
                .put("version", 1)
                .put("attempt", 0)
                .put("engine_calls", 0)
                .put("refused_calls", 0)
                .put("due_at", Tale.clock(at + 1_000))
                .put("open_bucket", 3)
                .put("deadline_at", Tale.clock(deadline))
                .put("created_at", Tale.clock(at))
                .put("updated_at", Tale.clock(at));
        row.set("parameters", Tale.json(Map.of("seed", seed(name))));
        made.add(write(at, JOB_SERVICE, "PutItem"));
    }

    Teller claim(long at, String worker) {
        row.put("lease_token", "token %d of %s".formatted(++tokens, name))
                .put("lease_until", Tale.clock(at + LEASE))
                .put("due_at", due(at + LEASE + GRACE))
                .put("attempt", row.get("attempt").asInt() + 1);
        return move(at, worker, "processing", "claimed");
    }

    Teller renew(long at, String worker) {
        row.put("lease_until", Tale.clock(at + LEASE)).put("due_at", due(at + LEASE + GRACE));
        write(at, worker, "UpdateItem");
        return this;
    }

    Teller postpone(long at, long due) {
        row.put("due_at", due(due));
        write(at, JOB_SERVICE, "UpdateItem");
        return this;
    }

    /** The engine call is counted. */
    Teller count(long at, String worker) {
        row.put("engine_calls", row.get("engine_calls").asInt() + 1);
        return move(at, worker, "processing", "rendering");
    }

    /** The engine draws from then to then, with bytes of its own. */
    ObjectNode draw(long from, long to, String worker) {
        ObjectNode call = tale.call(from, to, worker, "bedrock", "InvokeModel").put("seed", seed(name));
        call.putArray("images").add(Tale.sha256("picture of " + name + " at " + from));
        return call;
    }

    /** The engine refuses. */
    ObjectNode refuse(long from, long to, String worker, int status, String error) {
        return tale.call(from, to, worker, "bedrock", "InvokeModel")
                .put("seed", seed(name))
                .put("status", status)
                .put("error", error);
    }

    Teller takeOffTheBill(long at, String worker) {
        row.put("refused_calls", row.get("refused_calls").asInt() + 1);
        return move(at, worker, "processing", "rendering");
    }

    /** Stores what the call drew, under the present attempt. */
    Teller put(long at, String worker, ObjectNode drawing) {
        return put(
                at,
                worker,
                drawing,
                row.get("attempt").asInt(),
                row.get("lease_token").asText());
    }

    Teller put(long at, String worker, ObjectNode drawing, int attempt, String token) {
        tale.call(at - CALL, at, worker, "s3", "PutObject")
                .put("key", picture(name, attempt))
                .put("sha256", drawing.get("images").get(0).asText())
                .set("metadata", Tale.json(Map.of("job-id", id(name), "lease-token", token, "n", "1", "count", "1")));
        return this;
    }

    Teller handBack(long at, String worker) {
        row.remove(List.of("lease_token", "lease_until"));
        row.put("due_at", due(at + 1_000));
        return move(at, worker, "processing", "queued");
    }

    Teller complete(long at, String worker, int attempt) {
        row.putArray("result_s3_urls").add("s3://vto-media/" + picture(name, attempt));
        return end(at, worker, "completed");
    }

    Teller fail(long at, String client, String code) {
        row.put("error_code", code);
        return end(at, client, "error");
    }

    Teller cancel(long at) {
        return end(at, JOB_SERVICE, "cancelled");
    }

    /** A write that fails its condition: somebody else was there before. */
    Teller beaten(long at, String client) {
        tale.call(at - CALL, at, client, "dynamodb", "UpdateItem")
                .put("table", "vto-jobs")
                .put("key", id(name))
                .put("status", 400)
                .put("error", "ConditionalCheckFailedException");
        return this;
    }

    /** The last write that made a version. */
    ObjectNode last() {
        return made.getLast();
    }

    Teller message(long at, String client, String queue) {
        ObjectNode body = Tale.object().put("jobId", id(name));
        if (queue.equals("vto-events")) {
            body.put("ownerKey", OWNER).put("version", row.get("version").asLong());
        }
        tale.call(at, at + CALL, client, "sqs", "SendMessage")
                .put("queue", queue)
                .putArray("messages")
                .addObject()
                .put("messageId", "message at " + at)
                .put("body", body.toString());
        return this;
    }

    private Teller end(long at, String client, String status) {
        row.remove(List.of("due_at", "open_bucket"));
        return move(at, client, status, "finished");
    }

    private Teller move(long at, String client, String status, String stage) {
        row.put("status", status)
                .put("stage", stage)
                .put("version", row.get("version").asLong() + 1)
                .put("updated_at", Tale.clock(at - CALL));
        made.add(write(at, client, "UpdateItem"));
        return message(at + 1, client, "vto-events");
    }

    private ObjectNode write(long at, String client, String operation) {
        ObjectNode call = tale.call(at - CALL, at, client, "dynamodb", operation)
                .put("table", "vto-jobs")
                .put("key", id(name));
        call.set("row", row.deepCopy());
        return call;
    }

    private String due(long at) {
        return Tale.clock(Math.min(at, deadline));
    }
}
