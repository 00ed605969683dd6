package dev.vto.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.LocalStack;
import dev.vto.local.stack.StackOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.sqs.SqsClient;

class BucketEventsTest {
    private static final LocalStack STACK = LocalStack.start(StackOptions.defaults());
    private static final String BUCKET = STACK.endpoints().bucket();
    private static final AwsClients CLIENTS = AwsClients.of(STACK.endpoints());
    private static final S3Client S3 = CLIENTS.s3(STACK.endpoints().s3());
    private static final SqsClient SQS = CLIENTS.sqs(STACK.endpoints().sqs());

    @AfterAll
    static void close() {
        CLIENTS.close();
        STACK.close();
    }

    @BeforeEach
    void theTestEventIsReadAndGone() {
        put("uploads/marker");
        put("results/marker");
        await().until(() -> keys(receive("vto-uploads")).contains("uploads/marker"));
        await().until(() -> keys(receive("vto-results")).contains("results/marker"));
    }

    @Test
    void aPutIsToldToTheQueueOfItsPrefix() throws Exception {
        put("results/j 1/ä+1.png");
        var body = next("vto-results");
        var record = body.get("Records").get(0);
        assertThat(record.get("eventVersion").asText()).startsWith("2.");
        assertThat(record.get("eventSource").asText()).isEqualTo("aws:s3");
        assertThat(record.get("awsRegion").asText()).isEqualTo("eu-west-1");
        assertThat(record.get("eventName").asText()).isEqualTo("ObjectCreated:Put");
        assertThat(record.get("eventTime").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(record.at("/s3/bucket/name").asText()).isEqualTo(BUCKET);
        assertThat(record.at("/s3/bucket/arn").asText()).isEqualTo("arn:aws:s3:::" + BUCKET);
        assertThat(record.at("/s3/object/key").asText()).isEqualTo("results/j+1/%C3%A4%2B1.png");
        assertThat(record.at("/s3/object/size").asLong()).isEqualTo(1);
        assertThat(record.at("/s3/object/eTag").asText()).isEqualTo("9dd4e461268c8034f5c8564e155c67a6");
        assertThat(record.at("/s3/object/sequencer").asText()).matches("[0-9A-F]{18}");
    }

    @Test
    void theLaterEventOfAKeyHasTheGreaterSequencer() {
        put("results/same");
        put("results/same");
        var first = next("vto-results").at("/Records/0/s3/object/sequencer").asText();
        var second = next("vto-results").at("/Records/0/s3/object/sequencer").asText();
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void aCopyIsToldOfTheNewKey() {
        put("other/source");
        S3.copyObject(r -> r.sourceBucket(BUCKET)
                .sourceKey("other/source")
                .destinationBucket(BUCKET)
                .destinationKey("products/copy"));
        var record = next("vto-uploads").get("Records").get(0);
        assertThat(record.get("eventName").asText()).isEqualTo("ObjectCreated:Copy");
        assertThat(record.at("/s3/object/key").asText()).isEqualTo("products/copy");
    }

    @Test
    void aMultipartUploadIsToldOnceWhenComplete() {
        var id = S3.createMultipartUpload(r -> r.bucket(BUCKET).key("models/big"))
                .uploadId();
        var part = S3.uploadPart(
                r -> r.bucket(BUCKET).key("models/big").uploadId(id).partNumber(1), RequestBody.fromString("part"));
        S3.completeMultipartUpload(r -> r.bucket(BUCKET)
                .key("models/big")
                .uploadId(id)
                .multipartUpload(m -> m.parts(
                        CompletedPart.builder().partNumber(1).eTag(part.eTag()).build())));
        var record = next("vto-uploads").get("Records").get(0);
        assertThat(record.get("eventName").asText()).isEqualTo("ObjectCreated:CompleteMultipartUpload");
        assertThat(record.at("/s3/object/size").asLong()).isEqualTo(4);
        put("uploads/end");
        assertThat(next("vto-uploads").at("/Records/0/s3/object/key").asText()).isEqualTo("uploads/end");
    }

    @Test
    void aRemovalIsToldWhereItIsAskedFor() {
        put("products/gone");
        put("uploads/gone");
        next("vto-uploads");
        next("vto-uploads");
        S3.deleteObject(r -> r.bucket(BUCKET).key("uploads/gone"));
        S3.deleteObject(r -> r.bucket(BUCKET).key("products/never-was"));
        S3.deleteObjects(r -> r.bucket(BUCKET)
                .delete(d -> d.objects(
                        ObjectIdentifier.builder().key("products/gone").build())));
        var record = next("vto-uploads").get("Records").get(0);
        assertThat(record.get("eventName").asText()).isEqualTo("ObjectRemoved:Delete");
        assertThat(record.at("/s3/object/key").asText()).isEqualTo("products/gone");
        assertThat(record.at("/s3/object").has("size")).isFalse();
    }

    private static void put(String key) {
        S3.putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString("x"));
    }

    private static JsonNode next(String queue) {
        var received = new ArrayList<JsonNode>();
        await().until(() -> {
            received.addAll(receive(queue, 1));
            return !received.isEmpty();
        });
        return received.getFirst();
    }

    private static List<String> keys(List<JsonNode> bodies) {
        return bodies.stream()
                .map(body -> body.at("/Records/0/s3/object/key").asText())
                .toList();
    }

    private static List<JsonNode> receive(String queue) {
        return receive(queue, 10);
    }

    private static List<JsonNode> receive(String queue, int most) {
        var url = STACK.endpoints().queueUrl(queue);
        var bodies = new ArrayList<JsonNode>();
        SQS.receiveMessage(r -> r.queueUrl(url).waitTimeSeconds(0).maxNumberOfMessages(most))
                .messages()
                .forEach(message -> {
                    SQS.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()));
                    try {
                        bodies.add(new ObjectMapper().readTree(message.body()));
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
        return bodies;
    }
}
