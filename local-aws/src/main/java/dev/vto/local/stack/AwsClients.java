package dev.vto.local.stack;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** SDK clients for a stack; for provisioning and for tests. Close it to close what it made. */
public final class AwsClients implements AutoCloseable {
    private final AwsCredentialsProvider credentials;
    private final Region region;
    private final SdkHttpClient http =
            ApacheHttpClient.builder().maxConnections(100).build();

    public AwsClients(AwsBasicCredentials credentials, String region) {
        this.credentials = StaticCredentialsProvider.create(credentials);
        this.region = Region.of(region);
    }

    /** Clients for what runs there. */
    public static AwsClients of(Endpoints endpoints) {
        return new AwsClients(
                AwsBasicCredentials.create(endpoints.accessKeyId(), endpoints.secretAccessKey()), endpoints.region());
    }

    public S3Client s3(URI endpoint) {
        return on(endpoint, S3Client.builder().forcePathStyle(true));
    }

    public SqsClient sqs(URI endpoint) {
        return on(endpoint, SqsClient.builder());
    }

    public DynamoDbClient dynamoDb(URI endpoint) {
        return on(endpoint, DynamoDbClient.builder());
    }

    /** Signs addresses that others may use. */
    public S3Presigner presigner(URI endpoint) {
        return S3Presigner.builder()
                .endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(credentials)
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient> C on(
            URI endpoint, B builder) {
        return builder.endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(credentials)
                .httpClient(http)
                .build();
    }

    @Override
    public void close() {
        http.close();
    }
}
