package dev.vto.platform.job.view;

import dev.vto.platform.aws.S3Address;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobResult;
import dev.vto.platform.job.JobStage;
import dev.vto.platform.job.JobStatus;
import dev.vto.platform.telemetry.Timestamps;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The parts of a job that every client sees in the same form. Addresses are presigned at the moment of asking. */
@Singleton
// Shown by what their text() gives; a native executable that may not call it writes the constant's name instead.
@RegisterForReflection(targets = {JobStatus.class, JobStage.class})
public class JobViews {
    private static final Duration LINK_LIFE = Duration.ofMinutes(15);

    private final S3Presigner presigner;
    private final Clock clock;

    public JobViews(S3Presigner presigner, Clock clock) {
        this.presigner = presigner;
        this.clock = clock;
    }

    /** Addresses of the pictures, good for 15 minutes; null unless the job is completed. */
    public ResultView result(Job job) {
        JobResult result = job.result();
        return result == null
                ? null
                : new ResultView(
                        result.pictures().stream().map(this::presign).toList(),
                        result.mask() == null ? null : presign(result.mask()),
                        Timestamps.format(clock.instant().plus(LINK_LIFE)));
    }

    /** Why the job ended; null unless it ended in error. */
    public ErrorView error(Job job) {
        return job.failure() == null
                ? null
                : new ErrorView(job.failure().code(), job.failure().message());
    }

    private String presign(S3Address picture) {
        return presigner
                .presignGetObject(p -> p.signatureDuration(LINK_LIFE)
                        .getObjectRequest(g -> g.bucket(picture.bucket()).key(picture.key())))
                .url()
                .toString();
    }
}
