package dev.vto.e2e.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.e2e.stage.Photographs;
import dev.vto.local.fault.AwsPart;
import dev.vto.local.fault.FaultKind;
import dev.vto.local.fault.Rule;
import dev.vto.local.process.PortPlan;
import dev.vto.local.storefront.Notifications;
import dev.vto.local.storefront.PictureFile;
import dev.vto.local.storefront.Storefront;
import dev.vto.local.storefront.TryOn;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a shopper sees while a dependency is slow or down, and after it: the cells of docs/resilience.md. */
@Timeout(180)
class ResilienceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration WHOEVER_WAITS_IS_ANSWERED = Duration.ofSeconds(20);
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration STILL_OUT = Duration.ofSeconds(4);
    private static final Duration LONGER_THAN_A_READ = Duration.ofSeconds(10);
    private static final long A_SECOND = 1_000;
    private static final int FAILED = 1011;
    private static final int CROWD = 200;
    private static final double WORKED_ON = 64;
    private static final int MOST = 400;
    private static final int ROUNDS = 2;

    @RegisterExtension
    static final FaultyStage STAGE = new FaultyStage();

    private static String modelId;
    private static String productId;

    private final Storefront shop = STAGE.shop();

    @BeforeEach
    void catalogueHasBothPictures() throws Exception {
        if (productId != null) {
            return;
        }
        PictureFile person = Photographs.sample("person-tom.png");
        PictureFile tee = Photographs.sample("garment-tshirt-logo.png");
        String model =
                id(shop.upload("/v1/models", shop.object().put("name", "p").put("consent", true), person));
        String product =
                id(shop.upload("/v1/products", shop.object().put("name", "tee").put("category", "t"), tee));
        TryOn tryOn = new TryOn(shop);
        tryOn.ready("/v1/models/" + model, person);
        tryOn.ready("/v1/products/" + product, tee);
        modelId = model;
        productId = product;
    }

    @Test
    void slowTablesDelayAndLoseNothing() throws Exception {
        try (Notifications page = shop.notifications()) {
            STAGE.begin(Rule.of("slow", FaultKind.DELAY).part(AwsPart.DYNAMODB).ms(A_SECOND));
            long begun = System.nanoTime();
            String job = submit(key());
            assertThat(since(begun)).isLessThan(WHOEVER_WAITS_IS_ANSWERED);
            assertCompleted(page, job);
        }
    }

    @Test
    void crowdIsAnsweredWhileTablesAreSlow() throws Exception {
        STAGE.begin(slowTables(A_SECOND));
        try (HttpClient http = HttpClient.newHttpClient()) {
            List<CompletableFuture<HttpResponse<String>>> crowd = crowd(http, CROWD);
            await().untilAsserted(() -> assertThat(metrics())
                    .containsEntry("vto_http_at_work", WORKED_ON)
                    .hasEntrySatisfying(
                            "vto_http_in_progress", most -> assertThat(most).isGreaterThan(WORKED_ON)));
            assertThat(crowd)
                    .allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(404));
        }
    }

    @Test
    void crowdThatIsTooLargeIsRefusedInPartAtOnce() throws Exception {
        STAGE.begin(slowTables(A_SECOND));
        try (HttpClient http = HttpClient.newHttpClient()) {
            List<HttpResponse<String>> crowd = crowd(http, MOST + CROWD).stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(crowd).extracting(HttpResponse::statusCode).contains(404).containsOnly(404, 503);
            assertThat(crowd)
                    .filteredOn(one -> one.statusCode() == 503)
                    .allSatisfy(one ->
                            assertThat(one.headers().firstValue("Retry-After")).isPresent())
                    .extracting(HttpResponse::body)
                    .anyMatch(problem -> problem.contains(MOST + " requests are in progress here"));
        }
    }

    private static Rule slowTables(long ms) {
        return Rule.of("slow", FaultKind.DELAY)
                .client("job-service")
                .part(AwsPart.DYNAMODB)
                .ms(ms);
    }

    /* Each asks for a job that is not there. */
    private static List<CompletableFuture<HttpResponse<String>>> crowd(HttpClient http, int size) {
        HttpRequest request = HttpRequest.newBuilder(
                        STAGE.platform().address(PortPlan.Part.JOB).resolve("/v1/jobs/" + "0".repeat(32)))
                .timeout(WHOEVER_WAITS_IS_ANSWERED)
                .build();
        return Stream.generate(() -> http.sendAsync(request, BodyHandlers.ofString()))
                .limit(size)
                .toList();
    }

    /* Those of job-service without labels. */
    private static Map<String, Double> metrics() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        STAGE.platform().address(PortPlan.Part.JOB).resolve("/q/metrics"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.matches("vto_\\w+ [0-9.E]+"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> Double.valueOf(parts[1])));
        }
    }

    @Test
    void crowdThatGaveUpHoldsUpNobody() throws Exception {
        STAGE.begin(slowTables(A_SECOND));
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int round = 0; round < ROUNDS; round++) {
                List<CompletableFuture<Boolean>> crowd = Stream.generate(
                                () -> http.sendAsync(impatient(), BodyHandlers.discarding())
                                        .handle((answer, gaveUp) -> answer != null))
                        .limit(CROWD)
                        .toList();
                crowd.forEach(CompletableFuture::join);
            }
        }
        STAGE.heal();
        awaitStatus(
                await().atMost(PATIENCE).ignoreExceptions().until(() -> submit(key()), id -> !id.isEmpty()),
                "completed");
    }

    private HttpRequest impatient() {
        return HttpRequest.newBuilder(
                        STAGE.platform().address(PortPlan.Part.JOB).resolve("/v1/jobs"))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key())
                .POST(BodyPublishers.ofString(wish().toString()))
                .build();
    }

    @Test
    void withoutTablesTheAnswerIsAProblemInTime() throws Exception {
        String key = key();
        STAGE.begin(
                Rule.of("hang", FaultKind.HANG).client("job-service").part(AwsPart.DYNAMODB),
                Rule.of("down", FaultKind.ERROR).client("catalog-service").part(AwsPart.DYNAMODB));
        assertUnavailableInTime(() -> submit(key));
        assertUnavailableInTime(() -> shop.get("/v1/products"));
        STAGE.heal();
        try (Notifications page = shop.notifications()) {
            String job = submit(key);
            assertThat(submit(key)).isEqualTo(job);
            assertCompleted(page, job);
        }
    }

    @Test
    void pushComesByItselfOnceTheGatewayReadsAgain() throws Exception {
        try (Notifications page = shop.notifications()) {
            STAGE.begin(Rule.of("down", FaultKind.DROP_REQUEST)
                    .client("notify-gateway")
                    .part(AwsPart.DYNAMODB));
            String job = submit(key());
            awaitStatus(job, "completed");
            assertThat(page.terminal(job, STILL_OUT)).isNull();
            STAGE.heal();
            assertCompleted(page, job);
        }
    }

    @Test
    void pageThatComesWhileTheGatewayCannotReadIsToldToComeAgain() throws Exception {
        STAGE.begin(
                Rule.of("down", FaultKind.DROP_REQUEST).client("notify-gateway").part(AwsPart.DYNAMODB));
        try (Notifications page = shop.notifications()) {
            assertThat(page.connectionId()).isNotEmpty();
            assertThat(page.closeCode(PATIENCE)).isEqualTo(FAILED);
            String job = submit(key());
            STAGE.heal();
            assertCompleted(page, job);
        }
    }

    @Test
    void streamsGoOnAfterTablesWereAway() throws Exception {
        STAGE.engine().answerAfter(LONGER_THAN_A_READ.plus(STILL_OUT));
        try (Notifications page = shop.notifications();
                HttpClient http = HttpClient.newHttpClient()) {
            String job = submit(key());
            URI events = STAGE.platform().edge().resolve("/v1/jobs/" + job + "/events");
            try (Stream<String> lines = http.send(HttpRequest.newBuilder(events).build(), BodyHandlers.ofLines())
                    .body()) {
                STAGE.begin(Rule.of("down", FaultKind.DROP_REQUEST)
                        .client("job-service")
                        .part(AwsPart.DYNAMODB));
                assertThat(page.terminal(job, LONGER_THAN_A_READ)).isNull();
                STAGE.heal();
                assertThat(lines.anyMatch(line -> line.startsWith("data:") && line.contains("\"completed\"")))
                        .isTrue();
            }
        }
    }

    @Test
    void streamThatComesWhileTablesAreAwayIsToldToComeAgain() throws Exception {
        String job = submit(key());
        STAGE.begin(
                Rule.of("down", FaultKind.DROP_REQUEST).client("job-service").part(AwsPart.DYNAMODB));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest events = HttpRequest.newBuilder(STAGE.platform().edge().resolve("/v1/jobs/" + job + "/events"))
                    .timeout(WHOEVER_WAITS_IS_ANSWERED)
                    .build();
            HttpResponse<String> answer = http.send(events, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("retry:").doesNotContain("data:");
        }
    }

    @Test
    void slowQueuesAreNotWaitedFor() throws Exception {
        try (Notifications page = shop.notifications()) {
            STAGE.begin(Rule.of("slow", FaultKind.DELAY).part(AwsPart.SQS).ms(A_SECOND));
            long begun = System.nanoTime();
            String job = submit(key());
            assertThat(since(begun)).isLessThan(AT_ONCE);
            assertCompleted(page, job);
        }
    }

    @Test
    void withoutQueuesJobsAreTakenAndDoneAfterwards() throws Exception {
        try (Notifications page = shop.notifications()) {
            STAGE.begin(Rule.of("down", FaultKind.DROP_REQUEST).part(AwsPart.SQS));
            long begun = System.nanoTime();
            String job = submit(key());
            assertThat(since(begun)).isLessThan(AT_ONCE);
            assertThat(page.terminal(job, STILL_OUT)).isNull();
            assertThat(shop.get("/v1/jobs/" + job).path("status").asText()).isEqualTo("created");
            assertThat(ready()).isEqualTo(200);
            STAGE.heal();
            assertCompleted(page, job);
        }
    }

    @Test
    void withoutTheBucketTheJobWaits() throws Exception {
        try (Notifications page = shop.notifications()) {
            STAGE.begin(Rule.of("down", FaultKind.ERROR).client("render-worker").part(AwsPart.S3));
            String job = submit(key());
            // its worker hands it back, or nobody could take it until the lease has run out
            await().atMost(PATIENCE)
                    .until(
                            () -> shop.get("/v1/jobs/" + job),
                            row -> row.path("status").asText().equals("processing")
                                    && row.path("stage").asText().equals("queued"));
            assertThat(page.terminal(job, STILL_OUT)).isNull();
            STAGE.heal();
            assertCompleted(page, job);
        }
    }

    @Test
    void slowEngineIsWaitedFor() throws Exception {
        STAGE.engine().answerAfter(Duration.ofSeconds(10));
        try (Notifications page = shop.notifications()) {
            assertCompleted(page, submit(key()));
        }
    }

    @Test
    void engineThatIsThrottledIsAskedAgain() throws Exception {
        try (Notifications page = shop.notifications()) {
            STAGE.begin(Rule.of("busy", FaultKind.THROTTLE).part(AwsPart.BEDROCK));
            String job = submit(key());
            assertThat(page.terminal(job, STILL_OUT)).isNull();
            STAGE.heal();
            assertCompleted(page, job);
        }
    }

    @Test
    void slowBucketDelaysThePictureAndNothingElse() throws Exception {
        try (Notifications page = shop.notifications()) {
            STAGE.begin(Rule.of("slow", FaultKind.DELAY).part(AwsPart.S3).ms(A_SECOND));
            long begun = System.nanoTime();
            String job = submit(key());
            assertThat(since(begun)).isLessThan(AT_ONCE);
            assertCompleted(page, job);
        }
    }

    @Test
    void submitsAndPushesNeedNoBucket() throws Exception {
        try (Notifications page = shop.notifications()) {
            STAGE.begin(
                    Rule.of("no-submit", FaultKind.ERROR).client("job-service").part(AwsPart.S3),
                    Rule.of("no-push", FaultKind.ERROR).client("notify-gateway").part(AwsPart.S3));
            assertCompleted(page, submit(key()));
            STAGE.healUnmet();
        }
    }

    private interface Call {
        void make() throws Exception;
    }

    private static void assertUnavailableInTime(Call call) {
        long begun = System.nanoTime();
        Storefront.Refused refused = catchThrowableOfType(Storefront.Refused.class, call::make);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.problem().path("code").asText()).isEqualTo("unavailable");
        assertThat(since(begun)).isLessThan(WHOEVER_WAITS_IS_ANSWERED);
    }

    private void assertCompleted(Notifications page, String job) throws Exception {
        Notifications.Frame end = page.terminal(job, PATIENCE);
        assertThat(end).as("end of job %s", job).isNotNull();
        assertThat(end.body().path("status").asText()).isEqualTo("completed");
        assertThat(shop.download(end.body().at("/result/urls/0").asText())).isNotEmpty();
    }

    private void awaitStatus(String job, String status) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> shop.get("/v1/jobs/" + job).path("status").asText().equals(status));
    }

    private int ready() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        STAGE.platform().address(PortPlan.Part.JOB).resolve("/q/health/ready"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private String submit(String key) throws Exception {
        return id(shop.post("/v1/jobs", wish(), "Idempotency-Key", key));
    }

    private ObjectNode wish() {
        ObjectNode body = shop.object().put("modelId", modelId).put("productId", productId);
        body.putObject("parameters").put("garmentClass", "UPPER_BODY");
        return body;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String id(JsonNode resource) {
        return resource.path("id").asText();
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
