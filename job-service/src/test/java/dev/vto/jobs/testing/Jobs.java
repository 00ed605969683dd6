package dev.vto.jobs.testing;

import dev.vto.platform.aws.S3Address;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobInputs;
import dev.vto.platform.job.move.JobMachine;
import dev.vto.platform.owner.CurrentOwner;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.telemetry.Timestamps;
import dev.vto.platform.tryon.TryOnParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Jobs for tests. */
public final class Jobs {
    /** From a claim until others may take the job, where nobody renews. */
    public static final Duration TAKEN_OVER_AFTER = Duration.ofSeconds(35);

    /** A lease of 30 s, as in production. */
    public static final JobMachine MACHINE = new JobMachine(Duration.ofSeconds(30), Duration.ofSeconds(5));

    public static final OwnerKey CALLER = new CurrentOwner().key();

    private Jobs() {}

    /** A job just accepted of the one local owner, with an id of its own, due after 30 s, over after 15 min. */
    public static Job created(Instant at) {
        return created(CALLER, at, at.plusSeconds(30), at.plus(Duration.ofMinutes(15)));
    }

    public static Job created(OwnerKey owner, Instant at, Instant dueAt, Instant deadlineAt) {
        Instant now = Timestamps.toMillis(at);
        return Job.accepted(
                UUID.randomUUID().toString().replace("-", ""),
                owner,
                null,
                new JobInputs(
                        "model",
                        new S3Address("media", "prepared/model.jpg"),
                        "product",
                        new S3Address("media", "prepared/product.jpg"),
                        null),
                TryOnParameters.DEFAULTS,
                "00",
                now,
                Timestamps.toMillis(dueAt),
                Timestamps.toMillis(deadlineAt),
                now.plus(Duration.ofDays(30)));
    }

    /** The same job, taken by a worker. */
    public static Job claimed(Job job, String token, Instant at) {
        return MACHINE.claim(job, token, at).orElseThrow();
    }
}
