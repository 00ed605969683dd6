package dev.vto.platform.job.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.platform.aws.Names;
import dev.vto.platform.aws.QueueUrls;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.Jobs;
import dev.vto.platform.job.move.JobMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

class JobMessagesTest {
    private static final Instant LATER = Jobs.CREATED.plusSeconds(1);

    @Test
    void onlyWhatIsSoonOvertakenIsToldLater() {
        Sent sqs = new Sent(new ArrayList<>());
        JobMessages messages = new JobMessages(sqs, new QueueUrls(sqs, new Names("", "media")), new ObjectMapper());
        JobMachine machine = new JobMachine(Duration.ofSeconds(30));
        Job created = Jobs.created();
        Job claimed = machine.claim(created, "token", LATER).orElseThrow();
        Job rendering = machine.engineCall(claimed, "token", LATER).orElseThrow();
        Job completed =
                machine.complete(rendering, "token", Jobs.RESULT, LATER, LATER).orElseThrow();

        List.of(created, claimed, rendering, completed).forEach(messages::changed);

        assertThat(sqs.requests()).extracting(SendMessageRequest::delaySeconds).containsExactly(1, 1, null, null);
    }

    /** Keeps what it is sent. */
    private record Sent(List<SendMessageRequest> requests) implements SqsClient {
        @Override
        public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
            return GetQueueUrlResponse.builder().queueUrl("queue").build();
        }

        @Override
        public SendMessageResponse sendMessage(SendMessageRequest request) {
            requests.add(request);
            return SendMessageResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
