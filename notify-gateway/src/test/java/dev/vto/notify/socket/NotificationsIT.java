package dev.vto.notify.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.notify.Client;
import dev.vto.notify.Jobs;
import dev.vto.notify.Platform;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobStage;
import dev.vto.platform.job.JobStatus;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
class NotificationsIT {

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
    void helloComesFirst() {
        try (Client client = Client.connect()) {
            assertThat(client.connectionId()).matches("[0-9a-f]{32}");
        }
    }

    @Test
    void eventReachesAllSocketsOfTheOwner() {
        Job job = platform.silentlyOpened();
        try (Client phone = Client.connect();
                Client desktop = Client.connect()) {
            platform.completed(job);
            for (Client client : new Client[] {phone, desktop}) {
                JsonNode frame = client.awaitJob(job.id(), 2);
                assertThat(frame.get("status").textValue()).isEqualTo("completed");
                assertThat(frame.at("/result/urls/0").textValue()).contains(job.id(), "X-Amz-Signature");
            }
        }
    }

    @Test
    void stateComesOnConnectAfterAMissedEvent() {
        Job done = platform.silentlyCompleted(platform.silentlyOpened());
        try (Client client = Client.connect()) {
            assertThat(client.awaitJob(done.id(), 2).get("stage").textValue()).isEqualTo("finished");
        }
    }

    @Test
    void jobThatTookItsWholeTimeAndEndedAQuarterOfAnHourAgoComesOnConnect() {
        Instant now = Instant.now();
        Instant accepted = now.minus(Duration.ofMinutes(38));
        Instant ended = now.minus(Duration.ofMinutes(14));
        Job job = platform.silently(
                Jobs.job(Jobs.newId(), Jobs.OWNER, 5, JobStatus.ERROR, JobStage.FINISHED, accepted, ended));
        try (Client client = Client.connect()) {
            client.awaitJob(job.id(), 5);
        }
    }

    @Test
    void longEndedJobsComeOnlyWhenSubscribed() {
        Instant anHourAgo = Instant.now().minus(Duration.ofHours(1));
        Job old =
                platform.silently(Jobs.job(Jobs.newId(), Jobs.OWNER, 5, JobStatus.ERROR, JobStage.FINISHED, anHourAgo));
        try (Client client = Client.connect()) {
            client.settle();
            assertThat(client.jobFrames(old.id())).isEmpty();
            client.subscribe(old.id());
            assertThat(client.awaitJob(old.id(), 5).at("/error/code").textValue())
                    .isEqualTo("blocked_by_policy");
        }
    }

    @Test
    void clientsAreToldMoreJobsThanAPageHas() {
        List<Job> jobs = Stream.generate(() -> platform.silently(Jobs.completed(Jobs.newId(), 3)))
                .limit(230)
                .toList();
        try (Client first = Client.connect();
                Client second = Client.connect()) {
            for (Job job : jobs) {
                first.awaitJob(job.id(), 3);
                second.awaitJob(job.id(), 3);
            }
        }
    }

    @Test
    void unknownAndForeignJobsAreNotFound() {
        Job foreign = platform.silently(
                Jobs.job(Jobs.newId(), Jobs.SOMEBODY_ELSE, 1, JobStatus.PROCESSING, JobStage.CLAIMED, Instant.now()));
        String unknown = Jobs.newId();
        try (Client client = Client.connect()) {
            client.subscribe(foreign.id(), unknown, "../x");
            JsonNode error = client.awaitFrame("error");
            assertThat(error.get("code").textValue()).isEqualTo("job_not_found");
            assertThat(error.get("jobIds"))
                    .extracting(JsonNode::textValue)
                    .containsExactly(foreign.id(), unknown, "../x");
            platform.completed(foreign);
            Job own = platform.completed(platform.silentlyOpened());
            client.awaitJob(own.id(), 2);
            assertThat(client.jobFrames(foreign.id())).isEmpty();
        }
    }

    @Test
    void unsubscribedJobsAreNotPushed() {
        Job muted = platform.silentlyOpened();
        Job other = platform.silentlyOpened();
        try (Client client = Client.connect()) {
            client.awaitJob(muted.id(), 1);
            client.send("{\"type\":\"unsubscribe\",\"jobIds\":[\"" + muted.id() + "\"]}");
            client.settle();
            platform.completed(muted);
            platform.completed(other);
            client.awaitJob(other.id(), 2);
            assertThat(client.jobFrames(muted.id())).hasSize(1);
            client.subscribe(muted.id());
            client.awaitJob(muted.id(), 2);
        }
    }

    @Test
    void garbageIsAnsweredAndTheSocketStaysOpen() {
        try (Client client = Client.connect()) {
            client.send("}{");
            assertThat(client.awaitFrame("error").get("code").textValue()).isEqualTo("invalid_json");
            client.settle();
        }
    }

    @Test
    void tooLargeMessageClosesTheSocket() {
        try (Client client = Client.connect()) {
            client.send("x".repeat(70_000));
            assertThat(client.awaitClose()).isEqualTo(1009);
        }
    }

    @Test
    void connectionRowComesAndGoes() {
        String id;
        try (Client client = Client.connect()) {
            id = client.connectionId();
            await().pollInterval(Duration.ofMillis(20)).until(() -> !row(id).isEmpty());
            assertThat(row(id).get("owner_key").s()).isEqualTo(Jobs.OWNER.value());
            assertThat(row(id).get("node").s()).startsWith("http://");
            Instant connected = Instant.parse(row(id).get("connected_at").s());
            // an hour after the end of its life of two hours, of which chance takes up to a tenth
            assertThat(Instant.ofEpochSecond(Long.parseLong(row(id).get("ttl").n())))
                    .isBetween(connected.plus(Duration.ofMinutes(167)), connected.plus(Duration.ofMinutes(181)));
        }
        await().pollInterval(Duration.ofMillis(20)).until(() -> row(id).isEmpty());
    }

    private Map<String, AttributeValue> row(String id) {
        return dynamo.getItem(r -> r.tableName(aws.table("vto-connections"))
                        .key(Map.of("connection_id", AttributeValue.fromS(id)))
                        .consistentRead(true))
                .item();
    }
}
