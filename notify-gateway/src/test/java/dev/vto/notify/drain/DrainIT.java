package dev.vto.notify.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.local.testing.TestedProgram;
import dev.vto.notify.Client;
import dev.vto.notify.Platform;
import dev.vto.platform.aws.Names;
import dev.vto.platform.aws.QueueUrls;
import dev.vto.platform.aws.VtoQueue;
import dev.vto.platform.job.Job;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
@TestProfile(DrainIT.Patient.class)
@Order(Integer.MAX_VALUE)
class DrainIT {
    /* the delay and a margin for a busy machine */
    private static final Duration GONE = Duration.ofSeconds(15);

    private static final int ROOM = 5;

    /* five sockets in half of the delay are 1.6 s from the first to the last; a margin for a busy machine */
    private static final Duration APART = Duration.ofMillis(800);

    /** A profile of its own, for the program is stopped. */
    public static class Patient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.shutdown.delay", "4S", "vto.gateway.socket.most-per-pod", Integer.toString(ROOM));
        }
    }

    @InjectLocalAws
    Endpoints aws;

    @Test
    void fullPodTakesNoMoreAndAPodThatGoesClosesWithGoingAway() {
        DynamoDbClient dynamo = AwsClients.of(aws).dynamoDb(aws.dynamodb());
        List<Client> clients = Stream.generate(Client::connect).limit(ROOM).toList();
        assertThat(refusal().headers().firstValue("Retry-After").orElse("none")).matches("[2-6]");
        TestedProgram program = TestedProgram.running();
        program.terminate();
        await().pollInterval(Duration.ofMillis(10)).until(() -> clients.stream().anyMatch(Client::closed));
        assertThat(refusal().statusCode()).isEqualTo(503);
        assertThat(clients).allSatisfy(client -> assertThat(client.awaitClose()).isEqualTo(1001));
        assertThat(firstToLast(clients)).isGreaterThan(APART);
        await().pollInterval(Duration.ofMillis(50)).until(() -> rowsOf(clients, dynamo) == 0);
        Platform platform = Platform.of(aws);
        Job late = platform.completed(platform.silentlyOpened());
        program.awaitExit(GONE);
        assertThat(events()).as("for other pods").anyMatch(event -> event.contains(late.id()));
    }

    private static Duration firstToLast(List<Client> clients) {
        LongSummaryStatistics closes =
                clients.stream().mapToLong(Client::closedAt).summaryStatistics();
        return Duration.ofNanos(closes.getMax() - closes.getMin());
    }

    private List<String> events() {
        SqsClient sqs = AwsClients.of(aws).sqs(aws.sqs());
        String queue = new QueueUrls(sqs, new Names(aws.prefix(), aws.bucket())).of(VtoQueue.EVENTS);
        return sqs.receiveMessage(r -> r.queueUrl(queue).maxNumberOfMessages(10).waitTimeSeconds(1)).messages().stream()
                .map(Message::body)
                .toList();
    }

    private static HttpResponse<?> refusal() {
        CompletionException failure = catchThrowableOfType(CompletionException.class, Client::connect);
        return ((WebSocketHandshakeException) failure.getCause()).getResponse();
    }

    private long rowsOf(List<Client> clients, DynamoDbClient dynamo) {
        List<String> ids = clients.stream().map(Client::connectionId).toList();
        return dynamo.scan(r -> r.tableName(aws.table("vto-connections")).consistentRead(true)).items().stream()
                .filter(row -> ids.contains(row.get("connection_id").s()))
                .count();
    }
}
