package dev.vto.catalog.media;

import dev.vto.platform.aws.Names;
import dev.vto.platform.aws.S3Address;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Reads and writes objects of the media bucket. Thread-safe. */
@Singleton
public class MediaBucket {
    private final S3Client s3;
    private final String bucket;

    MediaBucket(S3Client s3, Names names) {
        this.s3 = s3;
        this.bucket = names.bucket();
    }

    /** The address of a key in this bucket. */
    public S3Address address(String key) {
        return new S3Address(bucket, key);
    }

    /**
     * The object's entity tag, with quotes, as it is now; or nothing when there is none.
     *
     * @param forbiddenMeansGone without the right to list, S3 says 403 for a missing key; true where an event says that
     *     it is gone, else 403 is a failure
     */
    public Optional<String> entityTag(String key, boolean forbiddenMeansGone) {
        try {
            return Optional.of(s3.headObject(r -> r.bucket(bucket).key(key)).eTag());
        } catch (S3Exception e) {
            if (e.statusCode() == 404 || e.statusCode() == 403 && forbiddenMeansGone) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * The object as it is now, or nothing when there is none.
     *
     * @param most bytes that are read; of a longer object only its length is told
     */
    public Optional<Stored> read(String key, long most) {
        try (ResponseInputStream<GetObjectResponse> in =
                s3.getObject(r -> r.bucket(bucket).key(key))) {
            GetObjectResponse facts = in.response();
            if (facts.contentLength() > most) {
                in.abort();
                return Optional.of(new Stored(facts.eTag(), facts.contentLength(), new byte[0]));
            }
            return Optional.of(new Stored(facts.eTag(), facts.contentLength(), in.readAllBytes()));
        } catch (S3Exception e) {
            if (e.statusCode() == 404) {
                return Optional.empty();
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("reading s3://" + bucket + "/" + key + " was cut short", e);
        }
    }

    /** Writes an object. */
    public void write(String key, byte[] bytes, String contentType) {
        s3.putObject(r -> r.bucket(bucket).key(key).contentType(contentType), RequestBody.fromBytes(bytes));
    }

    /** Removes an object; nothing happens when there is none. */
    public void delete(String key) {
        s3.deleteObject(r -> r.bucket(bucket).key(key));
    }

    /**
     * An object that was read.
     *
     * @param entityTag with quotes
     * @param length in bytes
     * @param bytes its content; empty when it is longer than wanted
     */
    public record Stored(String entityTag, long length, byte[] bytes) {}
}
