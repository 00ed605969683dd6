package dev.vto.e2e.faults.tale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.e2e.faults.clients.AcceptedJobsAreThere;
import dev.vto.e2e.faults.clients.AnswersAreNeverOlder;
import dev.vto.e2e.faults.clients.EndsAreDelivered;
import dev.vto.e2e.faults.clients.FramesRise;
import dev.vto.e2e.faults.clients.KeysMeanOneJob;
import dev.vto.e2e.faults.clients.RefusalsAreTrue;
import dev.vto.e2e.faults.clients.SeenStatesWereWritten;
import dev.vto.e2e.faults.ends.AllIsRecorded;
import dev.vto.e2e.faults.ends.AllIsSettled;
import dev.vto.e2e.faults.ends.NoDeadConnectionIsLeft;
import dev.vto.e2e.faults.ends.NoMessageIsLeft;
import dev.vto.e2e.faults.ends.OnlyShownObjectsAreLeft;
import dev.vto.e2e.faults.money.CallsAreCountedFirst;
import dev.vto.e2e.faults.money.DownloadsAreTheWinners;
import dev.vto.e2e.faults.money.PaidCallsAreLimited;
import dev.vto.e2e.faults.money.RefusalsAreReal;
import dev.vto.e2e.faults.money.ResendsAreExplained;
import dev.vto.e2e.faults.money.ShownPicturesWereDrawn;
import dev.vto.e2e.faults.money.StoredPicturesAreAdopted;
import dev.vto.e2e.faults.rows.JobsEndOnce;
import dev.vto.e2e.faults.rows.LeasesAreRespected;
import dev.vto.e2e.faults.rows.MovesAreLegal;
import dev.vto.e2e.faults.rows.RequestsStayAsTheyWere;
import dev.vto.e2e.faults.rows.RowsComeBeforeMessages;
import dev.vto.e2e.faults.rows.RowsSayWhatTheyAre;
import dev.vto.e2e.faults.rows.VersionsAreContiguous;
import dev.vto.e2e.faults.rows.WritersHoldTheLease;
import dev.vto.e2e.faults.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/** A way to break a promise in a healthy run, and the rule that must see it. */
enum Corruption {
    A_VERSION_IS_LEFT_OUT(VersionsAreContiguous.class, tale -> tale.remove(tale.write("throttled", 3))),
    A_VERSION_IS_MADE_TWICE(
            VersionsAreContiguous.class, tale -> row(moved(tale.copy(tale.write("plain", 3)), 190, "render-worker"))
                    .put("lease_token", "another")),
    A_ROW_GOES_BACK(
            VersionsAreContiguous.class, tale -> moved(tale.copy(tale.write("plain", 2)), 800, HealthyRun.OTHER)),

    A_JOB_IS_COMPLETED_UNCLAIMED(MovesAreLegal.class, tale -> {
        tale.remove(tale.write("cancelled", 2));
        ObjectNode end = moved(tale.copy(tale.write("plain", 4)), 7_100, HealthyRun.OTHER);
        row(end).put("id", Teller.id("cancelled")).put("version", 2);
        end.put("key", Teller.id("cancelled"));
    }),
    A_CLAIM_IS_NO_ATTEMPT(MovesAreLegal.class, tale -> later(tale, "taken over", 4, row -> row.put("attempt", 1))),
    A_JOB_SERVICE_COMPLETES(MovesAreLegal.class, tale -> tale.write("plain", 4).put("client", "job-service")),
    A_JOB_IS_BORN_WITH_A_CALL(MovesAreLegal.class, tale -> tale.row("plain", 1).put("engine_calls", 1)),
    A_TERMINAL_ROW_LOSES_ITS_TOKEN(
            MovesAreLegal.class, tale -> tale.row("plain", 4).remove("lease_token")),

    A_CANCELLED_JOB_IS_COMPLETED(JobsEndOnce.class, tale -> {
        ObjectNode end = moved(tale.copy(tale.write("cancelled", 2)), 7_300, HealthyRun.OTHER);
        row(end).put("version", 3).put("status", "completed");
    }),
    AN_ENDED_JOB_IS_RENEWED(
            JobsEndOnce.class, tale -> row(moved(tale.copy(tale.write("plain", 4)), 1_200, HealthyRun.OTHER))
                    .put("lease_until", Tale.clock(3_200))),

    AN_OPEN_JOB_IS_NOT_DUE(
            RowsSayWhatTheyAre.class, tale -> tale.row("plain", 2).remove("due_at")),
    AN_ENDED_JOB_IS_DUE(RowsSayWhatTheyAre.class, tale -> tale.row("plain", 4).put("open_bucket", 3)),
    A_JOB_IS_DUE_AFTER_ITS_DEADLINE(
            RowsSayWhatTheyAre.class, tale -> tale.row("plain", 2).put("due_at", Tale.clock(20_101))),
    A_FAILED_JOB_SAYS_NO_REASON(
            RowsSayWhatTheyAre.class, tale -> tale.row("moderated", 4).remove("error_code")),
    A_COMPLETED_JOB_SHOWS_NOTHING(
            RowsSayWhatTheyAre.class, tale -> tale.row("plain", 4).remove("result_s3_urls")),

    AN_OWNER_CHANGES(RequestsStayAsTheyWere.class, tale -> tale.row("plain", 3).put("owner_key", "somebody else")),

    A_LIVING_LEASE_IS_TAKEN_OVER(
            LeasesAreRespected.class,
            tale -> later(tale, "taken over", 4, row -> row.put("updated_at", Tale.clock(3_339)))),
    A_RENEWED_LEASE_IS_TAKEN_OVER(LeasesAreRespected.class, tale -> {
        ObjectNode renewal = moved(tale.copy(tale.write("taken over", 3)), 3_300, HealthyRun.WORKER);
        row(renewal).put("lease_until", Tale.clock(5_300));
    }),
    A_TOKEN_IS_USED_AGAIN(
            LeasesAreRespected.class,
            tale -> later(tale, "handed back", 4, row -> row.put("lease_token", "token 1 of handed back"))),
    A_JOB_IS_CLAIMED_AFTER_ITS_DEADLINE(
            LeasesAreRespected.class, tale -> tale.row("plain", 2).put("updated_at", Tale.clock(20_100))),
    A_JOB_TIMES_OUT_TOO_EARLY(
            LeasesAreRespected.class, tale -> tale.row("timed out", 2).put("updated_at", Tale.clock(20_899))),

    A_PAUSED_WORKER_WINS(
            WritersHoldTheLease.class, tale -> tale.write("paused", 6).put("client", HealthyRun.OTHER)),
    ANOTHER_WORKER_RENEWS(WritersHoldTheLease.class, tale -> tale.only(
                    line -> line.has("row") && line.path("at").asLong() == Tale.nanos(700))
            .put("client", HealthyRun.WORKER)),

    A_MESSAGE_COMES_BEFORE_ITS_ROW(RowsComeBeforeMessages.class, tale -> send(tale, 95, "plain", "vto-render", 0)),
    A_MESSAGE_COMES_BEFORE_A_WRITE_THAT_WAS_NOT_ANSWERED(RowsComeBeforeMessages.class, tale -> {
        tale.write("plain", 1).put("answered", false);
        send(tale, 50, "plain", "vto-render", 0);
    }),
    A_MESSAGE_IS_ABOUT_NO_JOB(RowsComeBeforeMessages.class, tale -> send(tale, 95, "nobody", "vto-render", 0)),
    AN_EVENT_COMES_BEFORE_ITS_VERSION(RowsComeBeforeMessages.class, tale -> send(tale, 985, "plain", "vto-events", 4)),

    AN_ACCEPTED_JOB_IS_LOST(AcceptedJobsAreThere.class, tale -> tale.lines(
                    line -> line.path("row").path("id").asText().equals(Teller.id("plain")))
            .forEach(tale::remove)),
    AN_UNANSWERED_JOB_STAYS_OPEN(AcceptedJobsAreThere.class, tale -> tale.remove(tale.write("handed back", 6))),
    A_CANCELLATION_IS_A_LIE(
            AcceptedJobsAreThere.class,
            tale -> tale.answers("cancelled", "cancel").getFirst().put("job", Teller.id("plain"))),

    A_JOB_IS_DENIED(RefusalsAreTrue.class, tale -> tale.client(500, 510, "c1", "get", "failed", 404)
            .put("job", Teller.id("plain"))),
    A_CANCELLATION_IS_REFUSED_IN_TIME(
            RefusalsAreTrue.class,
            tale -> tale.client(500, 510, "c1", "cancel", "failed", 409).put("job", Teller.id("plain"))),
    A_GOOD_REQUEST_IS_BAD(RefusalsAreTrue.class, tale -> tale.client(500, 510, "c1", "submit", "failed", 400)
            .put("key", "key of somebody")),
    A_PICTURE_IS_REFUSED(RefusalsAreTrue.class, tale -> tale.client(1_900, 1_910, "c1", "download", "failed", 403)
            .put("job", Teller.id("plain"))),
    A_PRODUCT_IS_REFUSED(RefusalsAreTrue.class, tale -> tale.client(500, 510, "c1", "browse", "failed", 404)),
    A_REFUSED_REQUEST_IS_DONE(RefusalsAreTrue.class, tale -> tale.only(
                    line -> line.path("key").asText().equals("key of handed back"))
            .put("outcome", "failed")
            .put("status", 429)),

    A_KEY_MEANS_TWO_JOBS(KeysMeanOneJob.class, tale -> tale.lines(
                    line -> line.path("key").asText().equals("key of lost"))
            .forEach(submit -> submit.put("key", "key of plain"))),
    ANOTHER_REQUEST_IS_ACCEPTED(KeysMeanOneJob.class, tale -> replay(tale).put("requestHash", "another")),
    A_REPLAY_IS_REFUSED(
            KeysMeanOneJob.class, tale -> replay(tale).put("outcome", "failed").put("status", 422)),
    A_REPLAY_IS_ACCEPTED_ANEW(KeysMeanOneJob.class, tale -> replay(tale).put("status", 202)),
    A_KEY_MEANS_A_STRANGE_ID(KeysMeanOneJob.class, tale -> tale.lines(
                    line -> line.path("key").asText().equals("key of lost"))
            .forEach(submit -> submit.put("key", "another key"))),

    AN_ANSWER_IS_OLDER_THAN_THE_ROW(
            AnswersAreNeverOlder.class,
            tale -> tale.answers("plain", "get").getFirst().put("version", 2)),
    AN_ANSWER_IS_OLDER_THAN_ONE_BEFORE(AnswersAreNeverOlder.class, tale -> {
        tale.write("plain", 4).put("at", Tale.nanos(1_150));
        tale.client(1_120, 1_130, "c1", "get", "ok", 200)
                .put("job", Teller.id("plain"))
                .put("version", 3)
                .put("jobStatus", "processing");
    }),

    A_FRAME_TELLS_WHAT_NOBODY_WROTE(
            SeenStatesWereWritten.class,
            tale -> tale.answers("plain", "frame").getLast().put("version", 5)),
    A_FRAME_TELLS_ANOTHER_STATUS(
            SeenStatesWereWritten.class,
            tale -> tale.answers("plain", "frame").getLast().put("jobStatus", "error")),
    A_FRAME_SHOWS_OTHER_PICTURES(SeenStatesWereWritten.class, tale -> tale.answers("plain", "frame")
            .getLast()
            .putArray("urls")
            .add("http://s3/" + Teller.picture("plain", 2))),
    A_FRAME_COMES_BEFORE_ITS_VERSION(
            SeenStatesWereWritten.class,
            tale -> tale.answers("plain", "frame").getLast().put("at", Tale.nanos(980))),

    A_FRAME_COMES_TWICE(
            FramesRise.class,
            tale -> tale.copy(tale.lines(line -> line.path("socket").asText().equals("c1-1")
                            && line.path("job").asText().equals(Teller.id("plain"))
                            && line.path("version").asLong() == 4)
                    .findFirst()
                    .orElseThrow())),

    AN_END_IS_NOT_TOLD(
            EndsAreDelivered.class, tale -> ends(tale, "timed out", "c1").forEach(tale::remove)),
    AN_END_IS_TOLD_LATE(EndsAreDelivered.class, tale -> ends(tale, "timed out", "c2")
            .forEach(frame -> frame.put("at", Tale.nanos(24_001)))),

    A_CALL_IS_COUNTED_LATE(
            CallsAreCountedFirst.class,
            tale -> tale.drawings("plain").getFirst().put("began", Tale.nanos(199))),
    A_CALL_IS_NOT_COUNTED(CallsAreCountedFirst.class, tale -> drawing(tale, "plain", 300, 400)),

    A_THIRD_CALL_IS_PAID(PaidCallsAreLimited.class, tale -> drawing(tale, "lost", 5_520, 5_530)),
    A_THIRD_CALL_IS_SUPPOSED(
            PaidCallsAreLimited.class, tale -> tale.row("lost", 4).put("engine_calls", 3)),

    A_DRAWING_IS_CALLED_REFUSED(
            RefusalsAreReal.class,
            tale -> tale.drawings("throttled").getFirst().put("status", 200).putNull("error")),
    A_TIMEOUT_IS_CALLED_REFUSED(
            RefusalsAreReal.class,
            tale -> tale.drawings("throttled").getFirst().put("status", 408).put("error", "ModelTimeoutException")),

    A_RESEND_HAS_NO_REASON(ResendsAreExplained.class, tale -> {
        ObjectNode first = tale.drawings("lost").getFirst();
        first.put("answered", true);
        tale.remove(tale.only(line -> line.path("call").equals(first.get("id"))));
    }),
    A_RESEND_IS_OF_A_WORKER_THAT_LIVED(ResendsAreExplained.class, tale -> {
        tale.lines(line -> line.path("event").asText().equals("killed")).forEach(tale::remove);
        tale.drawings("taken over").getFirst().put("answered", true);
    }),
    TWO_RESENDS_HAVE_ONE_REASON(ResendsAreExplained.class, tale -> {
        tale.drawings("lost").getFirst().put("answered", true);
        tale.lines(line -> line.path("call")
                        .equals(tale.drawings("lost").getFirst().get("id")))
                .forEach(tale::remove);
        drawing(tale, "lost", 6_050, 6_090);
        tale.fault(renewal(tale, "lost", 5_300, 6_020), "delay");
    }),

    A_PICTURE_IS_ANOTHER_CALLS(
            ShownPicturesWereDrawn.class, tale -> tale.puts("plain").getFirst().put("sha256", Tale.sha256("another"))),
    A_PICTURE_IS_ANOTHER_JOBS(
            ShownPicturesWereDrawn.class,
            tale -> tale.drawings("plain").getFirst().put("seed", Teller.seed("timed out"))),
    A_PICTURE_IS_THE_LOSERS(ShownPicturesWereDrawn.class, tale -> tale.puts("paused")
            .getFirst()
            .put("sha256", tale.puts("paused").getLast().get("sha256").asText())),
    A_LOSER_STORES_UNDER_THE_WINNERS_NAME(
            ShownPicturesWereDrawn.class,
            tale -> tale.puts("paused").getLast().put("key", Teller.picture("paused", 2))),
    A_PICTURE_SAYS_ANOTHER_LEASE(
            ShownPicturesWereDrawn.class,
            tale -> ((ObjectNode) tale.puts("plain").getFirst().get("metadata")).put("lease-token", "another")),
    A_JOB_SHOWS_WHAT_NOBODY_STORED(
            ShownPicturesWereDrawn.class, tale -> tale.remove(tale.puts("plain").getFirst())),
    A_WINNER_SHOWS_AN_EARLIER_ATTEMPT(ShownPicturesWereDrawn.class, tale -> tale.row("paused", 6)
            .putArray("result_s3_urls")
            .add("s3://vto-media/" + Teller.picture("paused", 1))),
    A_WINNER_SHOWS_A_LATER_ATTEMPT(ShownPicturesWereDrawn.class, tale -> {
        String key = Teller.picture("paused", 3);
        tale.puts("paused").getFirst().put("key", key);
        tale.row("paused", 6).putArray("result_s3_urls").add("s3://vto-media/" + key);
    }),

    WHAT_IS_STORED_IS_DRAWN_AGAIN(StoredPicturesAreAdopted.class, tale -> drawing(tale, "adopted", 3_310, 3_350)),
    WHAT_IS_STORED_IS_CALLED_LOST(
            StoredPicturesAreAdopted.class,
            tale -> tale.row("adopted", 5).put("status", "error").put("error_code", "answer_lost")),

    A_DOWNLOAD_HAS_OTHER_BYTES(
            DownloadsAreTheWinners.class,
            tale -> tale.answers("plain", "download").getFirst().put("sha256", Tale.sha256("another"))),
    A_DOWNLOAD_IS_OF_A_LOSER(DownloadsAreTheWinners.class, tale -> tale.answers("paused", "download")
            .getFirst()
            .putArray("urls")
            .add("http://s3/" + Teller.picture("paused", 1))),

    A_JOB_NEVER_ENDS(AllIsSettled.class, tale -> tale.remove(tale.write("timed out", 2))),
    A_JOB_ENDS_LATE(AllIsSettled.class, tale -> moved(tale.write("timed out", 2), 42_001, "job-service")),

    A_MESSAGE_IS_DELAYED(
            NoMessageIsLeft.class, tale -> queue(tale, "vto-render").put("delayed", 1)),
    A_MESSAGE_IS_IN_FLIGHT(
            NoMessageIsLeft.class, tale -> queue(tale, "vto-events").put("inFlight", 1)),
    A_MESSAGE_IS_DEAD(
            NoMessageIsLeft.class, tale -> queue(tale, "vto-results-dlq").put("visible", 1)),
    A_QUEUE_IS_NOT_LOOKED_INTO(
            NoMessageIsLeft.class, tale -> ((ObjectNode) tale.ending().get("queues")).remove("vto-render-dlq")),

    AN_OBJECT_OF_A_LOSER_IS_LEFT(OnlyShownObjectsAreLeft.class, tale -> objects(tale)
            .addObject()
            .put("key", Teller.picture("paused", 1))
            .put("sha256", tale.puts("paused").getLast().get("sha256").asText())
            .putObject("metadata")),
    A_SHOWN_OBJECT_IS_GONE(OnlyShownObjectsAreLeft.class, tale -> objects(tale).remove(0)),
    AN_OBJECT_IS_CHANGED(
            OnlyShownObjectsAreLeft.class,
            tale -> ((ObjectNode) objects(tale).get(0)).put("sha256", Tale.sha256("another"))),

    A_CONNECTION_OF_A_DEAD_POD_IS_LEFT(
            NoDeadConnectionIsLeft.class,
            tale -> ((ObjectNode) tale.ending().get("connections").get(0)).put("node", "http://127.0.0.1:8184")),
    A_CONNECTION_OF_A_FORMER_LIFE_IS_LEFT(
            NoDeadConnectionIsLeft.class,
            tale -> ((ObjectNode) tale.ending().get("connections").get(0)).put("connection_id", "connection c1-1")),

    A_WRITE_IS_NOT_RECORDED(AllIsRecorded.class, tale -> tale.remove(tale.write("plain", 4))),
    A_WRITE_IS_RECORDED_WITHOUT_ITS_ROW(
            AllIsRecorded.class, tale -> tale.write("plain", 3).remove("row")),
    A_ROW_IS_REMOVED(
            AllIsRecorded.class, tale -> tale.copy(tale.write("plain", 4)).putNull("row")),
    TWO_JOBS_HAVE_ONE_SEED(AllIsRecorded.class, tale -> tale.lines(
                    line -> line.path("row").path("id").asText().equals(Teller.id("plain")))
            .forEach(write -> ((ObjectNode) write.get("row").get("parameters")).put("seed", Teller.seed("lost")))),
    TWO_DRAWINGS_ARE_THE_SAME(AllIsRecorded.class, tale -> tale.drawings("lost")
            .getFirst()
            .set("images", tale.drawings("lost").getLast().get("images"))),
    AN_ENGINE_DRAWS_FOR_NOBODY(
            AllIsRecorded.class, tale -> tale.drawings("plain").getFirst().put("seed", 7)),
    NOTHING_IS_SAID_OF_HEALING(AllIsRecorded.class, tale -> tale.lines(
                    line -> line.path("kind").asText().equals("healed"))
            .forEach(tale::remove));

    private final Class<? extends Rule> rule;
    private final Consumer<Tale> what;

    Corruption(Class<? extends Rule> rule, Consumer<Tale> what) {
        this.rule = rule;
        this.what = what;
    }

    String rule() {
        return rule.getSimpleName();
    }

    void befall(Tale tale) {
        what.accept(tale);
    }

    private static ObjectNode row(ObjectNode write) {
        return (ObjectNode) write.get("row");
    }

    private static ObjectNode moved(ObjectNode call, long at, String client) {
        return call.put("began", Tale.nanos(at - 10)).put("at", Tale.nanos(at)).put("client", client);
    }

    /* The change stays in the versions that follow. */
    private static void later(Tale tale, String job, long from, Consumer<ObjectNode> change) {
        tale.lines(line -> line.path("row").path("id").asText().equals(Teller.id(job))
                        && line.path("row").path("version").asLong() >= from)
                .forEach(write -> change.accept(row(write)));
    }

    private static void send(Tale tale, long at, String job, String queue, long version) {
        ObjectNode body = Tale.object().put("jobId", Teller.id(job));
        if (version > 0) {
            body.put("version", version);
        }
        tale.call(at, at + 5, "job-service", "sqs", "SendMessage")
                .put("queue", queue)
                .putArray("messages")
                .addObject()
                .put("body", body.toString());
    }

    private static ObjectNode replay(Tale tale) {
        return tale.lines(line -> line.path("key").asText().equals("key of plain")
                        && line.path("status").asInt() == 200
                        && line.path("operation").asText().equals("submit"))
                .findFirst()
                .orElseThrow();
    }

    private static List<ObjectNode> ends(Tale tale, String job, String client) {
        return tale.answers(job, "frame").stream()
                .filter(frame -> frame.get("client").asText().equals(client)
                        && !frame.get("jobStatus").asText().matches("created|processing"))
                .toList();
    }

    private static void drawing(Tale tale, String job, long from, long to) {
        tale.call(from, to, HealthyRun.OTHER, "bedrock", "InvokeModel")
                .put("seed", Teller.seed(job))
                .putArray("images")
                .add(Tale.sha256("one more"));
    }

    /* One that fails, and so makes no row. */
    private static ObjectNode renewal(Tale tale, String job, long from, long to) {
        return tale.call(from, to, HealthyRun.OTHER, "dynamodb", "UpdateItem")
                .put("table", "vto-jobs")
                .put("key", Teller.id(job))
                .put("status", 500)
                .put("error", "InternalServerError");
    }

    private static ObjectNode queue(Tale tale, String name) {
        JsonNode queues = tale.ending().get("queues");
        return (ObjectNode) queues.get(name);
    }

    private static ArrayNode objects(Tale tale) {
        return (ArrayNode) tale.ending().get("objects");
    }
}
