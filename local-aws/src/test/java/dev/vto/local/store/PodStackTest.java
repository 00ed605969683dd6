package dev.vto.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.local.edge.Upstreams;
import dev.vto.local.process.PortPlan;
import dev.vto.local.process.PortPlan.Part;
import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.stack.LocalStack;
import dev.vto.local.stack.Network;
import dev.vto.local.stack.Ports;
import dev.vto.local.stack.StackOptions;
import dev.vto.local.table.TableServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The stack as it lives in pods: called by a name, DynamoDB elsewhere, the bucket behind the edge. */
class PodStackTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String NAME = "localhost";
    private static TableServer tables;
    private static LocalStack stack;
    private static Endpoints aws;
    private static AwsClients clients;

    @BeforeAll
    static void start() throws IOException {
        tables = TableServer.start(0);
        var free = PortPlan.free();
        stack = LocalStack.start(options("", new Ports(free.port(Part.SQS), 0, 0, 0, free.port(Part.EDGE))));
        aws = stack.endpoints();
        clients = AwsClients.of(aws);
    }

    @AfterAll
    static void stop() {
        clients.close();
        stack.close();
        tables.close();
    }

    private static StackOptions options(String prefix, Ports ports) {
        return StackOptions.defaults()
                .withNetwork(new Network("127.0.0.1", NAME, Optional.of(tables.endpoint())))
                .withPorts(ports)
                .withPrefix(prefix)
                .withEdge(Upstreams.STANDARD);
    }

    @Test
    void tellsClientsItsName() {
        assertThat(aws.dynamodb()).isEqualTo(tables.endpoint());
        assertThat(aws.s3()).hasHost(NAME);
        assertThat(aws.bedrock()).hasHost(NAME);
        assertThat(aws.edge()).hasHost(NAME);
        var queue = clients.sqs(aws.sqs()).getQueueUrl(r -> r.queueName("vto-render"));
        assertThat(queue.queueUrl()).isEqualTo(aws.queueUrl("vto-render"));
        assertThat(URI.create(queue.queueUrl())).hasHost(NAME);
    }

    @Test
    void takesAndGivesPicturesAtTheEdge() throws Exception {
        var picture = "a picture".repeat(500_000);
        var upload = PresignedUpload.of(aws, aws.edge(), "uploads/u1", picture, "image/jpeg");
        assertThat(upload.url().getAuthority()).isEqualTo(aws.edge().getAuthority());

        assertThat(upload.send("b picture".repeat(500_000)).statusCode()).isEqualTo(400);
        assertThat(upload.send(picture).statusCode()).isEqualTo(200);
        assertThat(upload.send(picture).statusCode()).isEqualTo(412);
        assertThat(download("uploads/u1")).isEqualTo(picture);
    }

    @Test
    void startsAgainBesideTheSameTables() {
        var dynamoDb = clients.dynamoDb(tables.endpoint());
        dynamoDb.putItem(r -> r.tableName("vto-jobs").item(Map.of("id", AttributeValue.fromS("kept"))));
        try (var _ = LocalStack.start(options("", Ports.RANDOM))) {
            assertThat(dynamoDb.getItem(r -> r.tableName("vto-jobs").key(Map.of("id", AttributeValue.fromS("kept"))))
                            .hasItem())
                    .isTrue();
        }
    }

    @Test
    void wantsANewStartWhenTheTablesAreGone() throws Exception {
        try (var lost = LocalStack.start(options("lost-", Ports.RANDOM))) {
            assertThat(probe(lost, "ready")).isEqualTo(200);
            assertThat(probe(lost, "live")).isEqualTo(200);
            clients.dynamoDb(tables.endpoint()).deleteTable(r -> r.tableName("lost-vto-jobs"));
            assertThat(probe(lost, "live")).isEqualTo(503);
        }
    }

    private static int probe(LocalStack stack, String kind) throws Exception {
        var address = stack.endpoints().edge().resolve("/_local/health/" + kind);
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static String download(String key) throws Exception {
        try (var presigner = clients.presigner(aws.edge())) {
            var presigned = presigner.presignGetObject(p -> p.signatureDuration(Duration.ofMinutes(5))
                    .getObjectRequest(get -> get.bucket(aws.bucket()).key(key)));
            var request = HttpRequest.newBuilder(presigned.url().toURI()).build();
            return HTTP.send(request, BodyHandlers.ofString()).body();
        }
    }
}
