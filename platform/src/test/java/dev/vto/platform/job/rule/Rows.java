package dev.vto.platform.job.rule;

import dev.vto.platform.aws.S3Address;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobInputs;
import dev.vto.platform.job.JobResult;
import dev.vto.platform.job.move.JobMachine;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.tryon.TryOnParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Rows for tests, made the way the services make them. */
final class Rows {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00.000Z");
    static final Duration GRACE = Duration.ofSeconds(5);
    static final JobMachine MACHINE = new JobMachine(Duration.ofSeconds(30), GRACE);

    private Rows() {}

    static Job accepted() {
        return accepted(NOW);
    }

    /** Due after 30 s, over after 15 minutes. */
    static Job accepted(Instant at) {
        S3Address picture = new S3Address("bucket", "prepared/x.jpg");
        return Job.accepted(
                "job",
                OwnerKey.HOUSE,
                null,
                new JobInputs("m", picture, "p", picture, null),
                TryOnParameters.DEFAULTS,
                "hash",
                at,
                at.plusSeconds(30),
                at.plus(Duration.ofMinutes(15)),
                at.plus(Duration.ofDays(30)));
    }

    /** Leased until 30 s after {@link #NOW}. */
    static Job claimed() {
        return MACHINE.claim(accepted(), "token", NOW).orElseThrow();
    }

    static Job claimed(Job job, String token, Instant at) {
        return MACHINE.claim(job, token, at).orElseThrow();
    }

    /** Claimed, and given back at once. */
    static Job handedBack(Job job, Instant dueAt, Instant at) {
        return MACHINE.handBack(claimed(job, "worker", at), "worker", dueAt, at).orElseThrow();
    }

    static Job called(Job job) {
        return MACHINE.engineCall(job, "token", NOW).orElseThrow();
    }

    static Job refused(Job job) {
        return MACHINE.engineRefused(job, "token", NOW).orElseThrow();
    }

    static Job completed(String key) {
        JobResult result = new JobResult(List.of(new S3Address("bucket", key)), null, "engine", "model", 1);
        return MACHINE.complete(claimed(), "token", result, NOW, NOW).orElseThrow();
    }
}
