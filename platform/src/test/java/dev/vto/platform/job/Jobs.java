package dev.vto.platform.job;

import dev.vto.platform.aws.S3Address;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.tryon.GarmentClass;
import dev.vto.platform.tryon.TryOnParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Jobs for tests. */
public final class Jobs {
    /** When each was accepted. */
    public static final Instant CREATED = Instant.parse("2026-11-24T09:15:00.000Z");

    public static final Instant DEADLINE = CREATED.plus(Duration.ofMinutes(15));

    /** What an engine made of one. */
    public static final JobResult RESULT = new JobResult(
            List.of(new S3Address("media", "results/j/1-0.png"), new S3Address("media", "results/j/1-1.png")),
            new S3Address("media", "results/j/1-mask.png"),
            "nova-canvas",
            "amazon.nova-canvas-v1:0",
            2);

    private Jobs() {}

    /** A job as it is when accepted, with everything that a client may give. */
    public static Job created() {
        return until(DEADLINE);
    }

    /** The same with another deadline. */
    public static Job until(Instant deadline) {
        return accepted("0123456789abcdef0123456789abcdef", deadline);
    }

    /** The same with another id. */
    public static Job named(String id) {
        return accepted(id, DEADLINE);
    }

    private static Job accepted(String id, Instant deadline) {
        return Job.accepted(
                id,
                OwnerKey.of("https://issuer", "ada"),
                "connection-1",
                new JobInputs(
                        "model-1",
                        new S3Address("media", "prepared/model-1.jpg"),
                        "product-1",
                        new S3Address("media", "prepared/product-1.jpg"),
                        new S3Address("media", "prepared/mask-1.png")),
                TryOnParameters.DEFAULTS.forGarment(GarmentClass.UPPER_BODY),
                "ab".repeat(32),
                CREATED,
                CREATED.plusSeconds(30),
                deadline,
                CREATED.plus(Duration.ofDays(30)));
    }

    /** The same version under another lease, or due at another time, as renewals and the sweeper leave it. */
    public static Job with(Job job, Lease lease, Instant dueAt) {
        return new Job(
                job.id(),
                job.owner(),
                job.connectionId(),
                job.inputs(),
                job.parameters(),
                job.requestHash(),
                job.status(),
                job.stage(),
                job.version(),
                job.attempt(),
                job.engineCalls(),
                job.refusedCalls(),
                lease,
                dueAt,
                job.deadlineAt(),
                job.result(),
                job.failure(),
                job.timings(),
                job.createdAt(),
                job.updatedAt(),
                job.expiresAt());
    }
}
