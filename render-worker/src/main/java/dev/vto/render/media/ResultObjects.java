package dev.vto.render.media;

import dev.vto.platform.aws.Names;
import dev.vto.platform.aws.S3Address;
import dev.vto.platform.job.Job;
import dev.vto.render.engine.EngineOutcome.Rendered;
import dev.vto.render.engine.Picture;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The pictures under {@code results/}, byte for byte as the engine gave them: a content credential in them survives. */
@Singleton
public final class ResultObjects {
    private final S3Client s3;
    private final String bucket;

    public ResultObjects(S3Client s3, Names names) {
        this.s3 = s3;
        this.bucket = names.bucket();
    }

    /** Where the pictures of the job's present attempt will lie, and what they will say of themselves. */
    public ResultSet plan(Job job, String engine, Rendered rendered, Instant renderedAt) {
        return ResultSet.of(tags(job, engine, rendered, renderedAt), n -> address(job, rendered, n));
    }

    /**
     * Stores all pictures and the mask of the job's present attempt, at the same time.
     *
     * @throws Exception when S3 does not take one of them; others may be there
     */
    public void store(Job job, String engine, Rendered rendered, Instant renderedAt) throws Exception {
        ResultTags tags = tags(job, engine, rendered, renderedAt);
        Map<Integer, Picture> pictures = new TreeMap<>();
        for (int n = 1; n <= tags.count(); n++) {
            pictures.put(n, rendered.pictures().get(n - 1));
        }
        if (tags.masked()) {
            pictures.put(0, rendered.mask());
        }
        Concurrently.all(pictures.entrySet().stream()
                .map(entry -> (Callable<String>) () ->
                        put(address(job, rendered, entry.getKey()), entry.getValue(), tags.numbered(entry.getKey())))
                .toList());
    }

    /** What a whole attempt left behind, ready to be adopted. */
    public Optional<ResultSet> complete(String jobId) throws Exception {
        List<Callable<Optional<ResultSet.Found>>> heads = keys(jobId).stream()
                .map(key -> (Callable<Optional<ResultSet.Found>>) () -> found(key))
                .toList();
        return ResultSet.complete(
                jobId,
                Concurrently.all(heads).stream().flatMap(Optional::stream).toList());
    }

    /** All keys of a job. */
    public List<String> keys(String jobId) {
        return s3.listObjectsV2Paginator(r -> r.bucket(bucket).prefix(ResultKey.prefix(jobId))).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    /** Removes these objects, as far as they exist; at most 1000. */
    public void remove(List<String> keys) {
        if (!keys.isEmpty()) {
            List<ObjectIdentifier> objects = keys.stream()
                    .map(key -> ObjectIdentifier.builder().key(key).build())
                    .toList();
            s3.deleteObjects(
                    r -> r.bucket(bucket).delete(d -> d.objects(objects).quiet(true)));
        }
    }

    private String put(S3Address address, Picture picture, ResultTags tags) {
        return s3.putObject(
                        r -> r.bucket(address.bucket())
                                .key(address.key())
                                .contentType(picture.type().mediaType())
                                .metadata(tags.metadata()),
                        RequestBody.fromContentProvider(
                                ContentStreamProvider.fromByteArrayUnsafe(picture.bytes()),
                                picture.bytes().length,
                                picture.type().mediaType()))
                .eTag();
    }

    private Optional<ResultSet.Found> found(String key) {
        Optional<ResultKey> name = ResultKey.parse(key);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            return ResultTags.of(s3.headObject(r -> r.bucket(bucket).key(key)).metadata())
                    .map(tags -> new ResultSet.Found(new S3Address(bucket, key), name.get(), tags));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    private S3Address address(Job job, Rendered rendered, int n) {
        Picture picture = n == 0 ? rendered.mask() : rendered.pictures().get(n - 1);
        ResultKey key = new ResultKey(job.id(), job.attempt(), n, picture.type().extension());
        return new S3Address(bucket, key.toString());
    }

    private static ResultTags tags(Job job, String engine, Rendered rendered, Instant renderedAt) {
        return new ResultTags(
                job.id(),
                job.lease().token(),
                0,
                rendered.pictures().size(),
                rendered.mask() != null,
                engine,
                rendered.model(),
                rendered.billedUnits(),
                renderedAt);
    }
}
