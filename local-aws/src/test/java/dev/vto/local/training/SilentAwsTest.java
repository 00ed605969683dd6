package dev.vto.local.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What a service asks at start, by the real clients. */
class SilentAwsTest {
    private SilentAws aws;

    @BeforeEach
    void start() throws Exception {
        aws = SilentAws.start();
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void tablesHaveNoRows() {
        try (DynamoDbClient dynamo = at(DynamoDbClient.builder()).build()) {
            assertThat(dynamo.getItem(r -> r.tableName("vto-jobs").key(Map.of("id", AttributeValue.fromS("x"))))
                            .hasItem())
                    .isFalse();
            assertThat(dynamo.query(r -> r.tableName("vto-jobs").keyConditionExpression("id = :x"))
                            .items())
                    .isEmpty();
        }
    }

    @Test
    void queuesHaveNoMessages() {
        try (SqsClient sqs = at(SqsClient.builder()).build()) {
            String url = sqs.getQueueUrl(r -> r.queueName("vto-render")).queueUrl();
            assertThat(sqs.receiveMessage(r -> r.queueUrl(url)).messages()).isEmpty();
        }
    }

    @Test
    void bucketsHaveNoObjects() {
        try (S3Client s3 = at(S3Client.builder()).forcePathStyle(true).build()) {
            assertThatThrownBy(() -> s3.headObject(r -> r.bucket("vto-media").key("x")))
                    .isInstanceOf(NoSuchKeyException.class);
        }
    }

    private <B extends AwsClientBuilder<B, ?>> B at(B builder) {
        return builder.endpointOverride(aws.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("k", "s")));
    }
}
