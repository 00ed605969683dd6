package dev.vto.render.nova;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClientBuilder;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes clients of Bedrock that send each request once: a second one may be paid for again. */
@ApplicationScoped
class BedrockClients {
    /* shorter than servers and load balancers keep theirs, for a request on a dead connection counts as a lost answer */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(20);

    /* more than a worker has slots: a call never waits for a connection */
    private static final int MOST_CONNECTIONS = 256;

    @Produces
    @Singleton
    BedrockRuntimeClient client(BedrockConfig config, S3Client s3) {
        var known = s3.serviceClientConfiguration();
        Region region = config.region().map(Region::of).orElse(known.region());
        SdkHttpClient http = ApacheHttpClient.builder()
                .connectionTimeout(config.connectionTimeout())
                .socketTimeout(config.readTimeout())
                .connectionMaxIdleTime(LONGEST_IDLE)
                .maxConnections(MOST_CONNECTIONS)
                .build();
        BedrockRuntimeClientBuilder builder =
                sendingOnce(http).region(region).credentialsProvider(known.credentialsProvider());
        config.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    void close(@Disposes BedrockRuntimeClient client) {
        client.close();
    }

    static BedrockRuntimeClientBuilder sendingOnce(SdkHttpClient http) {
        return BedrockRuntimeClient.builder().httpClient(http).overrideConfiguration(o -> o.retryStrategy(
                        r -> r.maxAttempts(1))
                .addExecutionInterceptor(new Streaming()));
    }
}
