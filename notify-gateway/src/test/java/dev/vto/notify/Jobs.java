package dev.vto.notify;

import dev.vto.platform.aws.S3Address;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobFailure;
import dev.vto.platform.job.JobInputs;
import dev.vto.platform.job.JobResult;
import dev.vto.platform.job.JobStage;
import dev.vto.platform.job.JobStatus;
import dev.vto.platform.owner.CurrentOwner;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.telemetry.Timestamps;
import dev.vto.platform.tryon.TryOnParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Jobs for tests. */
public final class Jobs {
    public static final OwnerKey OWNER = new CurrentOwner().key();
    public static final OwnerKey SOMEBODY_ELSE = new OwnerKey("00000000000000000000000000000000");
    private static final S3Address PICTURE = new S3Address("media", "prepared/p.jpg");

    private Jobs() {}

    public static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    public static Job open(String id, long version) {
        return job(id, OWNER, version, JobStatus.PROCESSING, JobStage.RENDERING, Instant.now());
    }

    public static Job completed(String id, long version) {
        return job(id, OWNER, version, JobStatus.COMPLETED, JobStage.FINISHED, Instant.now());
    }

    public static Job failed(String id, long version) {
        return job(id, OWNER, version, JobStatus.ERROR, JobStage.FINISHED, Instant.now());
    }

    public static Job job(
            String id, OwnerKey owner, long version, JobStatus status, JobStage stage, Instant updatedAt) {
        return job(id, owner, version, status, stage, updatedAt, updatedAt);
    }

    /** The same, accepted before. */
    public static Job job(
            String id,
            OwnerKey owner,
            long version,
            JobStatus status,
            JobStage stage,
            Instant createdAt,
            Instant updatedAt) {
        Instant updated = Timestamps.toMillis(updatedAt);
        return new Job(
                id,
                owner,
                null,
                new JobInputs("model", PICTURE, "product", PICTURE, null),
                TryOnParameters.DEFAULTS,
                "hash",
                status,
                stage,
                version,
                1,
                1,
                0,
                null,
                status.terminal() ? null : updated.plus(Duration.ofMinutes(1)),
                updated.plus(Duration.ofMinutes(15)),
                status == JobStatus.COMPLETED
                        ? new JobResult(
                                List.of(new S3Address("media", "results/" + id + "/1-0.png")),
                                null,
                                "stub",
                                "stub-1",
                                1)
                        : null,
                status == JobStatus.ERROR ? new JobFailure("blocked_by_policy", "Choose another photo") : null,
                Map.of(),
                Timestamps.toMillis(createdAt),
                updated,
                updated.plus(Duration.ofDays(30)));
    }
}
