package dev.vto.local.store;

import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A presigned PUT as catalog-service gives it to a browser: length, type, checksum and If-None-Match are signed. */
record PresignedUpload(URI url, Map<String, String> headers) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static PresignedUpload of(Endpoints aws, String key, String body, String type) {
        return of(aws, aws.s3(), key, body, type);
    }

    static PresignedUpload of(Endpoints aws, URI publicEndpoint, String key, String body, String type) {
        try (var clients = AwsClients.of(aws);
                var presigner = clients.presigner(publicEndpoint)) {
            var presigned = presigner.presignPutObject(presign -> presign.signatureDuration(Duration.ofMinutes(5))
                    .putObjectRequest(put -> put.bucket(aws.bucket())
                            .key(key)
                            .contentType(type)
                            .contentLength((long) body.length())
                            .checksumSHA256(sha256(body))
                            .ifNoneMatch("*")));
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            presigned.signedHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            return new PresignedUpload(URI.create(presigned.url().toString()), headers);
        }
    }

    PresignedUpload with(String header, String value) {
        var changed = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        changed.putAll(headers);
        changed.put(header, value);
        return new PresignedUpload(url, changed);
    }

    PresignedUpload without(String header) {
        var changed = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        changed.putAll(headers);
        changed.remove(header);
        return new PresignedUpload(url, changed);
    }

    HttpResponse<String> send(String body) {
        var request = HttpRequest.newBuilder(url).PUT(BodyPublishers.ofString(body));
        headers.forEach((name, value) -> {
            if (!List.of("host", "content-length").contains(name.toLowerCase(java.util.Locale.ROOT))) {
                request.header(name, value);
            }
        });
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(String body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
