package dev.vto.render.nova;

import dev.vto.platform.tryon.GarmentClass;
import dev.vto.platform.tryon.TryOnParameters;
import dev.vto.render.engine.Garment;
import dev.vto.render.engine.Picture;
import dev.vto.render.engine.PictureType;
import dev.vto.render.engine.TryOnRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** One whole call against an answer from memory: loads what the first real call would have to load. Costs nothing. */
final class NovaRehearsal {
    private static final byte[] PIXEL = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] ANSWER = "{\"images\":[\"iVBORw0KGgo=\"]}".getBytes(StandardCharsets.UTF_8);

    private NovaRehearsal() {}

    static void play(String modelId) {
        Picture picture = new Picture(PIXEL, PictureType.PNG);
        Garment garment = new Garment(picture, GarmentClass.UPPER_BODY);
        TryOnRequest request = new TryOnRequest(picture, List.of(garment), null, TryOnParameters.DEFAULTS, 1, null);
        try (BedrockRuntimeClient client = BedrockClients.sendingOnce(new Memory())
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("rehearsal", "rehearsal")))
                .build()) {
            new NovaEngine(client, modelId).render(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Memory implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    return HttpExecuteResponse.builder()
                            .response(SdkHttpResponse.builder()
                                    .statusCode(200)
                                    .putHeader("Content-Type", "application/json")
                                    .build())
                            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(ANSWER)))
                            .build();
                }

                @Override
                public void abort() {
                    // nothing is under way
                }
            };
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
