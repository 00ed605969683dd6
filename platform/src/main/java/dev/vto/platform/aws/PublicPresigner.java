package dev.vto.platform.aws;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Makes the presigner whose addresses a browser can reach: same credentials as the client, public host. When it is first used. */
@ApplicationScoped
class PublicPresigner {

    @Produces
    @ApplicationScoped
    S3Presigner presigner(S3Client client, VtoConfig config) {
        var clientConfig = client.serviceClientConfiguration();
        S3Presigner.Builder builder = S3Presigner.builder()
                .s3Client(client)
                .region(clientConfig.region())
                .credentialsProvider(clientConfig.credentialsProvider());
        config.s3().publicEndpoint().ifPresent(endpoint -> builder.endpointOverride(endpoint)
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build()));
        return builder.build();
    }

    void close(@Disposes S3Presigner presigner) {
        presigner.close();
    }
}
