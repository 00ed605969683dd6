package dev.vto.render.claim;

import dev.vto.platform.aws.S3Address;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobInputs;
import dev.vto.platform.job.JobResult;
import dev.vto.platform.job.JobStage;
import dev.vto.platform.job.JobStatus;
import dev.vto.platform.job.move.JobMachine;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.tryon.TryOnParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Rows for tests, made the way the services make them. */
public final class Rows {
    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00.000Z");
    public static final JobMachine MACHINE = new JobMachine(Duration.ofSeconds(30));

    private Rows() {}

    public static Job accepted() {
        S3Address picture = new S3Address("bucket", "prepared/x.jpg");
        return new Job(
                "job",
                OwnerKey.HOUSE,
                null,
                new JobInputs("m", picture, "p", picture, null),
                TryOnParameters.DEFAULTS,
                "hash",
                JobStatus.CREATED,
                JobStage.QUEUED,
                1,
                0,
                0,
                null,
                NOW,
                NOW.plus(Duration.ofMinutes(15)),
                null,
                null,
                Map.of(),
                NOW,
                NOW,
                NOW.plus(Duration.ofDays(30)));
    }

    /** Leased until 30 s after {@link #NOW}. */
    public static Job claimed() {
        return MACHINE.claim(accepted(), "token", NOW).orElseThrow();
    }

    public static Job called(Job job) {
        return MACHINE.engineCall(job, "token", NOW).orElseThrow();
    }

    public static Job refused(Job job) {
        return MACHINE.engineRefused(job, "token", NOW).orElseThrow();
    }

    public static Job completed(String key) {
        JobResult result = new JobResult(List.of(new S3Address("bucket", key)), null, "engine", "model", 1);
        return MACHINE.complete(claimed(), "token", result, NOW, NOW).orElseThrow();
    }
}
