package dev.vto.catalog.media;

import dev.vto.platform.aws.S3Address;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** Makes presigned addresses for browsers. They are secrets: never in logs, never in rows. */
@Singleton
public class MediaLinks {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /* Set by every HTTP client itself, and forbidden to set in browsers. */
    private static final Set<String> BY_CLIENT = Set.of("host", "content-length");

    private final S3Presigner presigner;
    private final MediaBucket bucket;
    private final MediaConfig config;

    MediaLinks(S3Presigner presigner, MediaBucket bucket, MediaConfig config) {
        this.presigner = presigner;
        this.bucket = bucket;
        this.config = config;
        if (config.upload().compareTo(LONGEST) > 0 || config.picture().compareTo(LONGEST) > 0) {
            throw new IllegalStateException("vto.links.upload is %s and vto.links.picture is %s; neither may exceed %s"
                    .formatted(config.upload(), config.picture(), LONGEST));
        }
    }

    /**
     * Where and how to PUT an upload.
     *
     * @param key of the object
     * @param contentType that the client must send
     * @param contentLength that the client must send, in bytes
     * @param sha256 of the bytes, base64
     */
    public Ticket upload(String key, String contentType, long contentLength, String sha256) {
        PresignedPutObjectRequest signed = presigner.presignPutObject(p -> p.signatureDuration(config.upload())
                .putObjectRequest(r -> r.bucket(bucket.address(key).bucket())
                        .key(key)
                        .contentType(contentType)
                        .contentLength(contentLength)
                        .checksumSHA256(sha256)
                        .ifNoneMatch("*")));
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        signed.signedHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        BY_CLIENT.forEach(headers::remove);
        return new Ticket(URI.create(signed.url().toString()), new LinkedHashMap<>(headers), signed.expiration());
    }

    /** Where to GET a picture. */
    public URI picture(S3Address address) {
        return URI.create(presigner
                .presignGetObject(p -> p.signatureDuration(config.picture())
                        .getObjectRequest(r -> r.bucket(address.bucket()).key(address.key())))
                .url()
                .toString());
    }

    /**
     * Leave for one upload.
     *
     * @param url address to PUT to
     * @param headers to send exactly so, names in lower case
     * @param expiresAt when the leave ends
     */
    public record Ticket(URI url, Map<String, String> headers, Instant expiresAt) {}
}
