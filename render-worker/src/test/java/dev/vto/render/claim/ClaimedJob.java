package dev.vto.render.claim;

import dev.vto.platform.aws.S3Address;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobInputs;
import dev.vto.platform.job.move.JobMachine;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.tryon.TryOnParameters;
import java.time.Duration;
import java.time.Instant;

/** A job that was accepted and claimed at the same time. */
final class ClaimedJob {
    private ClaimedJob() {}

    static Job of(Instant now, Duration lease) {
        S3Address picture = new S3Address("media", "prepared/x.jpg");
        Job accepted = Job.accepted(
                "job",
                OwnerKey.HOUSE,
                null,
                new JobInputs("model", picture, "product", picture, null),
                TryOnParameters.DEFAULTS,
                "hash",
                now,
                now.plusSeconds(30),
                now.plusSeconds(900),
                now.plusSeconds(9000));
        return new JobMachine(lease, Duration.ZERO)
                .claim(accepted, "token", now)
                .orElseThrow();
    }
}
