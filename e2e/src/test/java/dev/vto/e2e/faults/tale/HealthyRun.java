package dev.vto.e2e.faults.tale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A run of two workers in which much goes wrong, and no promise is broken. */
final class HealthyRun {
    static final String WORKER = "render-worker";
    static final String OTHER = "render-worker-2";
    static final long HEALED = 21_000;
    static final long END = 24_000;
    private static final List<String> QUEUES = List.of("vto-uploads", "vto-render", "vto-results", "vto-events");

    private final Tale tale = new Tale();

    private HealthyRun() {}

    static Tale tale() {
        HealthyRun run = new HealthyRun();
        run.processes();
        run.plain();
        run.takenOver();
        run.adopted();
        run.throttled();
        run.lost();
        run.paused();
        run.adoptedLate();
        run.unhurt();
        run.requests();
        run.sockets();
        run.questions();
        run.ending();
        return run.tale;
    }

    private void processes() {
        for (String name : List.of("job-service", WORKER, OTHER, "notify-gateway")) {
            tale.process(0, name, "started", "ready");
        }
        tale.process(600, WORKER, "killed");
        tale.process(1_500, WORKER, "started", "ready");
        tale.process(6_300, OTHER, "paused");
        tale.process(10_000, OTHER, "resumed");
        tale.process(15_000, WORKER, "stopped");
        tale.process(16_000, WORKER, "started", "ready");
    }

    private void plain() {
        Teller job = Teller.submitted(tale, "plain", "c1", 100)
                .claim(150, OTHER)
                .count(200, OTHER)
                .renew(700, OTHER);
        ObjectNode drawing = job.draw(210, 900, OTHER);
        job.put(950, OTHER, drawing).complete(1_000, OTHER, 1);
    }

    /* Its worker is killed while the engine draws. */
    private void takenOver() {
        Teller job = Teller.submitted(tale, "taken over", "c1", 300)
                .claim(350, WORKER)
                .count(400, WORKER);
        job.draw(410, 1_100, WORKER).put("answered", false);
        job.postpone(1_400, 3_350).message(3_360, "job-service", "vto-render");
        job.claim(3_400, OTHER).count(3_450, OTHER);
        job.put(4_300, OTHER, job.draw(3_460, 4_200, OTHER)).complete(4_400, OTHER, 2);
    }

    /* Its worker is killed when the pictures are stored. */
    private void adopted() {
        Teller job =
                Teller.submitted(tale, "adopted", "c2", 200).claim(220, WORKER).count(250, WORKER);
        job.put(560, WORKER, job.draw(260, 500, WORKER));
        job.claim(3_300, OTHER).complete(3_380, OTHER, 1);
    }

    private void throttled() {
        Teller job = Teller.submitted(tale, "throttled", "c2", 2_000)
                .claim(2_050, OTHER)
                .count(2_100, OTHER);
        tale.fault(job.refuse(2_110, 2_150, OTHER, 429, "ThrottlingException"), "throttle");
        job.takeOffTheBill(2_200, OTHER).count(2_500, OTHER);
        job.put(3_100, OTHER, job.draw(2_510, 3_000, OTHER)).complete(3_200, OTHER, 1);
    }

    /* First the engine's answer is lost, then that of the write that completes the job, which is recognised. */
    private void lost() {
        Teller job =
                Teller.submitted(tale, "lost", "c2", 5_000).claim(5_050, OTHER).count(5_100, OTHER);
        tale.answerLost(job.draw(5_110, 5_500, OTHER));
        job.count(5_550, OTHER);
        job.put(6_100, OTHER, job.draw(5_560, 6_000, OTHER)).complete(6_200, OTHER, 1);
        tale.answerLost(job.last());
        job.beaten(6_250, OTHER);
    }

    /* Its worker is stopped while the engine draws, and comes back when another has finished. */
    private void paused() {
        Teller job = Teller.submitted(tale, "paused", "c1", 6_000)
                .claim(6_050, OTHER)
                .count(6_100, OTHER);
        ObjectNode late = job.draw(6_110, 6_900, OTHER);
        job.claim(9_200, WORKER).count(9_250, WORKER);
        job.put(10_000, WORKER, job.draw(9_260, 9_900, WORKER));
        job.put(10_050, OTHER, late, 1, "token 1 of paused");
        job.complete(10_100, WORKER, 2).beaten(10_150, OTHER);
        tale.call(10_160, 10_170, OTHER, "s3", "DeleteObjects")
                .set("keys", Tale.json(List.of(Teller.picture("paused", 1))));
    }

    /* Its worker is stopped while the engine draws, and stores when another waits for the engine. */
    private void adoptedLate() {
        Teller job = Teller.submitted(tale, "adopted late", "c2", 6_010)
                .claim(6_060, OTHER)
                .count(6_110, OTHER);
        ObjectNode late = job.draw(6_120, 6_910, OTHER);
        job.claim(9_210, WORKER).count(9_260, WORKER);
        tale.fault(job.refuse(9_270, 9_300, WORKER, 429, "ThrottlingException"), "throttle");
        job.takeOffTheBill(9_320, WORKER);
        job.put(10_060, OTHER, late, 1, "token 1 of adopted late").beaten(10_160, OTHER);
        job.complete(10_400, WORKER, 1);
    }

    private void unhurt() {
        Teller.submitted(tale, "cancelled", "c1", 7_000).cancel(7_100);
        tale.client(7_080, 7_120, "c1", "cancel", "ok", 200)
                .put("job", Teller.id("cancelled"))
                .put("version", 2)
                .put("jobStatus", "cancelled");
        Teller moderated = Teller.submitted(tale, "moderated", "c2", 8_000)
                .claim(8_050, WORKER)
                .count(8_100, WORKER);
        moderated.refuse(8_110, 8_150, WORKER, 400, "ValidationException");
        moderated.fail(8_200, WORKER, "moderated_input");
        Teller.submitted(tale, "timed out", "c1", 900).fail(21_000, "job-service", "timed_out");
        Teller back = Teller.unanswered(tale, "handed back", "c2", 12_000)
                .claim(12_050, WORKER)
                .handBack(12_100, WORKER)
                .message(12_120, WORKER, "vto-render")
                .claim(12_300, OTHER)
                .count(12_350, OTHER);
        back.put(13_100, OTHER, back.draw(12_360, 13_000, OTHER)).complete(13_200, OTHER, 2);
    }

    /* A replay, another request under a key, and one that never came to be. */
    private void requests() {
        tale.client(2_000, 2_020, "c1", "submit", "ok", 200)
                .put("key", "key of plain")
                .put("requestHash", "request of plain")
                .put("job", Teller.id("plain"))
                .put("version", 5 - 1)
                .put("jobStatus", "completed");
        tale.client(2_100, 2_120, "c1", "submit", "failed", 422)
                .put("key", "key of plain")
                .put("requestHash", "another request");
        tale.client(2_200, 4_200, "c2", "submit", "unknown", 0)
                .put("key", "key that was never read")
                .put("requestHash", "request that was never read");
    }

    private void sockets() {
        socket("c1", "c1-1", 50, 5_000);
        socket("c1", "c1-2", 5_100, END + 100);
        socket("c2", "c2-1", 60, END + 100);
    }

    /* Is told the present state of each job when it connects, and each change after, 20 ms late. */
    private void socket(String client, String socket, long from, long until) {
        tale.line("client", from)
                .put("client", client)
                .put("operation", "connected")
                .put("socket", socket)
                .put("connection", "connection " + socket);
        tale.line("client", until)
                .put("client", client)
                .put("operation", "closed")
                .put("socket", socket)
                .put("code", until < END ? 1001 : 1000);
        versions().forEach((job, versions) -> {
            Map.Entry<Long, JsonNode> present = versions.lowerEntry(Tale.nanos(from));
            if (present != null) {
                frame(client, socket, from + 20, present.getValue());
            }
            versions.tailMap(Tale.nanos(from)).forEach((at, row) -> {
                long ms = (at - Tale.nanos(0)) / 1_000_000 + 30;
                if (ms < until) {
                    frame(client, socket, ms, row);
                }
            });
        });
    }

    private Map<String, TreeMap<Long, JsonNode>> versions() {
        Map<String, TreeMap<Long, JsonNode>> versions = new LinkedHashMap<>();
        tale.lines(line -> line.has("row")).forEach(line -> {
            JsonNode row = line.get("row");
            TreeMap<Long, JsonNode> made =
                    versions.computeIfAbsent(row.get("id").asText(), _ -> new TreeMap<>());
            if (made.isEmpty() || !made.lastEntry().getValue().get("version").equals(row.get("version"))) {
                made.put(line.get("at").asLong(), row);
            }
        });
        return versions;
    }

    private void frame(String client, String socket, long at, JsonNode row) {
        ObjectNode frame = tale.line("client", at)
                .put("client", client)
                .put("operation", "frame")
                .put("socket", socket)
                .put("job", row.get("id").asText())
                .put("version", row.get("version").asLong())
                .put("jobStatus", row.get("status").asText());
        ArrayNode urls = frame.putArray("urls");
        row.path("result_s3_urls").forEach(address -> urls.add(url(address)));
    }

    private static String url(JsonNode address) {
        return "http://127.0.0.1:9000/" + address.asText().substring("s3://".length()) + "?X-Amz-Signature=abc";
    }

    private void questions() {
        tale.client(400, 410, "c1", "get", "ok", 200)
                .put("job", Teller.id("plain"))
                .put("version", 3)
                .put("jobStatus", "processing");
        tale.client(1_100, 1_110, "c1", "get", "ok", 200)
                .put("job", Teller.id("plain"))
                .put("version", 4)
                .put("jobStatus", "completed");
        tale.client(1_200, 1_210, "c1", "cancel", "failed", 409).put("job", Teller.id("plain"));
        for (JsonNode row : rows()) {
            JsonNode address = row.path("result_s3_urls").path(0);
            if (!address.isMissingNode()) {
                tale.client(22_000, 22_020, "c1", "download", "ok", 200)
                        .put("job", row.get("id").asText())
                        .put("sha256", stored(address))
                        .putArray("urls")
                        .add(url(address));
            }
        }
    }

    private List<JsonNode> rows() {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        tale.lines(line -> line.has("row"))
                .forEach(line -> rows.put(line.get("row").get("id").asText(), line.get("row")));
        return List.copyOf(rows.values());
    }

    private String stored(JsonNode address) {
        return tale.lines(line -> line.path("operation").asText().equals("PutObject")
                        && address.asText().endsWith(line.get("key").asText()))
                .map(put -> put.get("sha256").asText())
                .findFirst()
                .orElseThrow();
    }

    private void ending() {
        tale.line("healed", HEALED);
        ObjectNode ending = tale.line("final", END);
        ArrayNode rows = ending.putArray("rows");
        ArrayNode objects = ending.putArray("objects");
        for (JsonNode row : rows()) {
            rows.add(row.deepCopy());
            row.path("result_s3_urls").forEach(address -> objects.addObject()
                    .put("key", address.asText().substring("s3://vto-media/".length()))
                    .put("sha256", stored(address))
                    .putObject("metadata"));
        }
        ObjectNode queues = ending.putObject("queues");
        QUEUES.stream().flatMap(queue -> Stream.of(queue, queue + "-dlq")).forEach(queue -> queues.putObject(queue)
                .put("visible", 0)
                .put("delayed", 0)
                .put("inFlight", 0));
        ArrayNode connections = ending.putArray("connections");
        for (String socket : List.of("c1-2", "c2-1")) {
            connections.addObject().put("connection_id", "connection " + socket).put("node", "http://127.0.0.1:8084");
        }
        ending.putArray("livingNodes").add("http://127.0.0.1:8084");
    }
}
