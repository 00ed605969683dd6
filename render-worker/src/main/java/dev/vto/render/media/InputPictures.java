package dev.vto.render.media;

import dev.vto.platform.aws.S3Address;
import dev.vto.platform.job.JobInputs;
import dev.vto.render.capacity.Room;
import dev.vto.render.claim.RenderConfig;
import dev.vto.render.engine.Picture;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Fetches the prepared pictures of a job. */
@Singleton
public final class InputPictures {
    private final S3Client s3;
    private final long largest;
    private final ExecutorService fetchers = Executors.newVirtualThreadPerTaskExecutor();

    public InputPictures(S3Client s3, RenderConfig config) {
        this.s3 = s3;
        this.largest = config.largestPicture().asLongValue();
    }

    /**
     * What an engine gets.
     *
     * @param person the photo
     * @param garment the product
     * @param mask null where the job has none
     */
    public record Fetched(Picture person, Picture garment, Picture mask) {}

    /** How many pictures the job has. */
    public static int count(JobInputs inputs) {
        return inputs.mask() == null ? 2 : 3;
    }

    /**
     * Begins to fetch, all pictures at once; nobody waits yet.
     *
     * @param room holds the largest pictures; learns how large they are before they are read
     */
    public Fetching begin(JobInputs inputs, Room room) {
        return new Fetching(fetchers.submit(() -> fetch(inputs, room)));
    }

    private Fetched fetch(JobInputs inputs, Room room) throws Exception {
        List<Callable<Picture>> tasks = new ArrayList<>();
        tasks.add(() -> get("photo", inputs.modelPicture(), room));
        tasks.add(() -> get("product picture", inputs.productPicture(), room));
        if (inputs.mask() != null) {
            tasks.add(() -> get("mask", inputs.mask(), room));
        }
        List<Picture> pictures = Concurrently.all(tasks);
        return new Fetched(pictures.get(0), pictures.get(1), pictures.size() > 2 ? pictures.get(2) : null);
    }

    private Picture get(String what, S3Address address, Room room) throws UnusableInput {
        try {
            byte[] bytes = s3.getObject(r -> r.bucket(address.bucket()).key(address.key()), (response, body) -> {
                if (response.contentLength() > largest) {
                    body.abort();
                    return null;
                }
                room.change(response.contentLength() - largest);
                return whole(body, Math.toIntExact(response.contentLength()));
            });
            if (bytes == null) {
                throw new UnusableInput(
                        UnusableInput.TOO_LARGE,
                        "The " + what + " is larger than " + largest + " bytes; upload a smaller one.");
            }
            return Picture.of(bytes);
        } catch (S3Exception e) {
            // without the right to list, S3 says 403 for a missing key
            if (e.statusCode() == 404 || e.statusCode() == 403) {
                throw new UnusableInput(UnusableInput.GONE, "The " + what + " is not there any more; upload it again.");
            }
            throw e;
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(
                    UnusableInput.UNREADABLE, "The " + what + " has " + e.getMessage() + "; upload it again.");
        }
    }

    /* Into one array of the announced length: readAllBytes would hold the picture twice. */
    private static byte[] whole(InputStream body, int length) throws IOException {
        byte[] bytes = new byte[length];
        if (body.readNBytes(bytes, 0, length) < length) {
            throw new EOFException("The picture ended before its announced length of " + length + " bytes");
        }
        return bytes;
    }
}
