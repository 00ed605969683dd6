package dev.vto.notify.route;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.local.testing.Metrics;
import dev.vto.notify.Client;
import dev.vto.notify.Jobs;
import dev.vto.notify.Platform;
import dev.vto.platform.job.Job;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
class HandoverIT {
    private static final String KEY = "test-key";

    /* A long poll of an application that has just stopped may take the event; it comes again after its visibility. */
    private static final Duration REDELIVERED = Duration.ofSeconds(30);

    @InjectLocalAws
    Endpoints aws;

    private Platform platform;
    private DynamoDbClient dynamo;

    @BeforeEach
    void connect() {
        platform = Platform.of(aws);
        dynamo = AwsClients.of(aws).dynamoDb(aws.dynamodb());
    }

    @Test
    void deliveryWithTheKeyIsSentToTheSocketsHere() {
        Job job = platform.silentlyOpened();
        try (Client client = Client.connect()) {
            client.awaitJob(job.id(), 1);
            Job done = platform.silentlyCompleted(job);
            given().header(InternalKeyFilter.HEADER, KEY)
                    .contentType(ContentType.JSON)
                    .body(body(done))
                    .post("/internal/deliveries")
                    .then()
                    .statusCode(204);
            client.awaitJob(job.id(), 2);
        }
    }

    @Test
    void deliveryWithoutTheRightKeyIsRefused() {
        Job job = platform.silentlyOpened();
        for (String key : List.of("", "test-kez", "test-key-and-more")) {
            given().header(InternalKeyFilter.HEADER, key)
                    .contentType(ContentType.JSON)
                    .body(body(job))
                    .post("/internal/deliveries")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("code", equalTo("invalid_key"));
        }
        given().contentType(ContentType.JSON)
                .body("not even JSON")
                .post("/internal/deliveries")
                .then()
                .statusCode(401);
    }

    @Test
    void brokenDeliveryIsAnsweredWithAProblem() {
        given().header(InternalKeyFilter.HEADER, KEY)
                .contentType(ContentType.JSON)
                .body("{\"jobId\":\"x\",\"ownerKey\":\"y\",\"version\":1}")
                .post("/internal/deliveries")
                .then()
                .statusCode(400)
                .body("pointer", equalTo("jobId"));
    }

    @Test
    void eventIsHandedToTheOtherPodsOfTheOwnerAndADeadOneIsSkipped() throws IOException {
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer other = pod(call -> {
            received.add(call.getRequestHeaders().getFirst(InternalKeyFilter.HEADER) + " "
                    + new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        String otherNode = nodeOf(other);
        try (Client client = Client.connect()) {
            connectionOn(otherNode, "first");
            connectionOn(otherNode, "second");
            connectionOn("http://localhost:1", "dead");
            Job job = platform.completed(platform.silentlyOpened());
            client.awaitJob(job.id(), 2);
            await().atMost(REDELIVERED).pollInterval(Duration.ofMillis(20)).until(() -> received.stream()
                    .anyMatch(r -> r.contains(job.id())));
            assertThat(received.stream().filter(r -> r.contains(job.id())))
                    .singleElement()
                    .isEqualTo(KEY + " {\"jobId\":\"" + job.id() + "\",\"ownerKey\":\"" + Jobs.OWNER
                            + "\",\"version\":2}");
        } finally {
            other.stop(0);
            List.of("first", "second", "dead").forEach(this::disconnected);
        }
    }

    @Test
    void podThatIsOverloadedForAMomentIsToldAgain() throws IOException {
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer other = pod(call -> {
            received.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            call.sendResponseHeaders(received.size() == 1 ? 503 : 204, -1);
            call.close();
        });
        try {
            connectionOn(nodeOf(other), "overloaded");
            platform.completed(platform.silentlyOpened());
            await().atMost(REDELIVERED).pollInterval(Duration.ofMillis(20)).until(() -> received.size() == 2);
            assertThat(received.getFirst()).isEqualTo(received.getLast());
        } finally {
            other.stop(0);
            disconnected("overloaded");
        }
    }

    @Test
    void podWhoseConnectionBreaksIsToldAgain() throws IOException {
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer other = pod(call -> {
            received.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (received.size() > 1) {
                call.sendResponseHeaders(204, -1);
            }
            call.close();
        });
        try {
            connectionOn(nodeOf(other), "broken");
            platform.completed(platform.silentlyOpened());
            await().atMost(REDELIVERED).pollInterval(Duration.ofMillis(20)).until(() -> received.size() == 2);
            assertThat(received.getFirst()).isEqualTo(received.getLast());
        } finally {
            other.stop(0);
            disconnected("broken");
        }
    }

    @Test
    void podThatDoesNotAnswerIsGivenUpAndThenLeftAlone() throws IOException {
        Metrics metrics = new Metrics(RestAssured.port);
        double failed = handedOver(metrics, "failed");
        double skipped = handedOver(metrics, "skipped");
        CountDownLatch end = new CountDownLatch(1);
        HttpServer other = pod(call -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            call.close();
        });
        try {
            connectionOn(nodeOf(other), "hanging");
            platform.completed(platform.silentlyOpened());
            await().atMost(REDELIVERED).until(() -> handedOver(metrics, "failed") > failed);
            platform.completed(platform.silentlyOpened());
            await().atMost(REDELIVERED).until(() -> handedOver(metrics, "skipped") > skipped);
        } finally {
            end.countDown();
            other.stop(0);
            disconnected("hanging");
        }
    }

    /** Another pod of the gateway, which does this with what it is sent. */
    private static HttpServer pod(HttpHandler whatItDoes) throws IOException {
        HttpServer pod = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pod.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        pod.createContext("/internal/deliveries", whatItDoes);
        pod.start();
        return pod;
    }

    private static String nodeOf(HttpServer pod) {
        return "http://localhost:" + pod.getAddress().getPort();
    }

    private static double handedOver(Metrics metrics, String outcome) {
        return metrics.of("vto_gateway_handovers_total", "outcome", outcome);
    }

    private static String body(Job job) {
        return "{\"jobId\":\"" + job.id() + "\",\"ownerKey\":\"" + job.owner() + "\",\"version\":" + job.version()
                + "}";
    }

    private void connectionOn(String node, String id) {
        dynamo.putItem(r -> r.tableName(aws.table("vto-connections"))
                .item(Map.of(
                        "connection_id", AttributeValue.fromS(id),
                        "owner_key", AttributeValue.fromS(Jobs.OWNER.value()),
                        "node", AttributeValue.fromS(node))));
    }

    private void disconnected(String id) {
        dynamo.deleteItem(
                r -> r.tableName(aws.table("vto-connections")).key(Map.of("connection_id", AttributeValue.fromS(id))));
    }
}
