package dev.vto.platform.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

class AwsReadinessTest {
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Queue<RuntimeException> failures = new ArrayDeque<>();
    private final CountDownLatch oneAsked = new CountDownLatch(1);
    private final AwsReadiness readiness = readiness();

    @Test
    void asksBeforeTheFirstProbe() throws InterruptedException {
        readiness.begin();
        assertThat(oneAsked.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void asksOnceWhatHasAnswered() {
        readiness.begin();
        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
        assertThat(asked).containsExactly("test-vto-jobs");
    }

    @Test
    void asksAgainWhatFailed() {
        failures.add(SdkClientException.create("away"));
        assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
        assertThat(asked).hasSize(2);
    }

    @Test
    void saysWhatFailed() {
        failures.add(SdkClientException.create("away"));
        assertThat(readiness.call().getData().orElseThrow()).containsEntry("test-vto-jobs", "SdkClientException: away");
    }

    private AwsReadiness readiness() {
        VtoConfig config = new SmallRyeConfigBuilder()
                .withMapping(VtoConfig.class)
                .withValidateUnknown(false)
                .withDefaultValue("vto.prefix", "test-")
                .withDefaultValue("vto.bucket", "bucket")
                .withDefaultValue("vto.ready.tables", "JOBS")
                .build()
                .getConfigMapping(VtoConfig.class);
        return new AwsReadiness(config, new Names(config), new Tables(), null, null);
    }

    private final class Tables implements DynamoDbClient {
        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            asked.add(request.tableName());
            oneAsked.countDown();
            RuntimeException failure = failures.poll();
            if (failure != null) {
                throw failure;
            }
            return GetItemResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }
}
