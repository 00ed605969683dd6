package dev.vto.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.SharedStack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class ObjectStoreTest {
    private static final Endpoints AWS = Endpoints.fromJson(SharedStack.start());
    private static final AwsClients CLIENTS = AwsClients.of(AWS);
    private static final S3Client S3 = CLIENTS.s3(AWS.s3());
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String key = "other/" + UUID.randomUUID() + "/a b.txt";

    @AfterAll
    static void close() {
        CLIENTS.close();
    }

    private void put(String text, Map<String, String> metadata) {
        S3.putObject(
                r -> r.bucket(AWS.bucket()).key(key).contentType("text/plain").metadata(metadata),
                RequestBody.fromString(text));
    }

    @Test
    void keepsTypeAndMetadata() {
        put("hello", Map.of("job-id", "j1", "n", "1"));
        var head = S3.headObject(r -> r.bucket(AWS.bucket()).key(key));
        assertThat(head.metadata()).containsEntry("job-id", "j1").containsEntry("n", "1");
        assertThat(head.contentType()).isEqualTo("text/plain");
        assertThat(head.contentLength()).isEqualTo(5);
    }

    @Test
    void copiesWithMetadata() {
        put("hello", Map.of("job-id", "j1"));
        S3.copyObject(r -> r.sourceBucket(AWS.bucket())
                .sourceKey(key)
                .destinationBucket(AWS.bucket())
                .destinationKey(key + "2"));
        var copy = S3.getObjectAsBytes(r -> r.bucket(AWS.bucket()).key(key + "2"));
        assertThat(copy.asUtf8String()).isEqualTo("hello");
        assertThat(copy.response().metadata()).containsEntry("job-id", "j1");
    }

    @Test
    void servesARange() {
        put("hello", Map.of());
        assertThat(S3.getObjectAsBytes(r -> r.bucket(AWS.bucket()).key(key).range("bytes=1-3"))
                        .asUtf8String())
                .isEqualTo("ell");
    }

    @Test
    void replacesOnlyTheVersionThatWasRead() {
        put("hello", Map.of());
        var refused = catchThrowableOfType(
                S3Exception.class,
                () -> S3.putObject(
                        r -> r.bucket(AWS.bucket()).key(key).ifMatch("\"0123\""), RequestBody.fromString("other")));
        assertThat(refused.statusCode()).isEqualTo(412);
    }

    @Test
    void aMissingKeyIsNotFound() {
        assertThatThrownBy(() -> S3.headObject(r -> r.bucket(AWS.bucket()).key(key)))
                .isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> S3.getObjectAsBytes(r -> r.bucket(AWS.bucket()).key(key)))
                .isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void aPresignedGetNeedsNothingElse() throws Exception {
        put("hello", Map.of());
        try (var presigner = CLIENTS.presigner(AWS.s3())) {
            var url = presigner
                    .presignGetObject(p -> p.signatureDuration(Duration.ofMinutes(5))
                            .getObjectRequest(
                                    g -> g.bucket(AWS.bucket()).key(key).responseContentType("image/png")))
                    .url()
                    .toURI();
            var answer = HTTP.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
            assertThat(answer.body()).isEqualTo("hello");
            assertThat(answer.headers().firstValue("content-type")).hasValue("image/png");
            var tampered = URI.create(url.toString().replace("other/", "other//"));
            assertThat(status(HttpRequest.newBuilder(tampered).build())).isEqualTo(403);
        }
    }

    @Test
    void withoutSignatureNothingIsServed() throws Exception {
        put("secret", Map.of());
        var address = URI.create(AWS.s3() + "/" + AWS.bucket() + "/" + key.replace(" ", "%20"));
        assertThat(status(HttpRequest.newBuilder(address).build())).isEqualTo(403);
        assertThat(status(HttpRequest.newBuilder(address)
                        .PUT(BodyPublishers.ofString("x"))
                        .build()))
                .isEqualTo(403);
    }

    @Test
    void answersTheStorefrontsPreflight() throws Exception {
        var allowed = preflight("http://localhost:8080", "content-type,if-none-match,x-amz-checksum-sha256");
        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(allowed.headers().firstValue("access-control-allow-origin")).hasValue("http://localhost:8080");
        assertThat(preflight("http://elsewhere.example", "content-type").statusCode())
                .isEqualTo(403);
        assertThat(preflight("http://localhost:8080", "x-other").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> preflight(String origin, String headers) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(AWS.s3() + "/" + AWS.bucket() + "/uploads/x"))
                        .method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "PUT")
                        .header("Access-Control-Request-Headers", headers)
                        .build(),
                BodyHandlers.ofString());
    }

    private static int status(HttpRequest request) throws Exception {
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }
}
