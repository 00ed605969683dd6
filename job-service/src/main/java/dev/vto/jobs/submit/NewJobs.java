package dev.vto.jobs.submit;

import dev.vto.jobs.request.CatalogRules;
import dev.vto.jobs.request.ParameterRules;
import dev.vto.jobs.request.SubmitRequest;
import dev.vto.jobs.sweep.SweepConfig;
import dev.vto.platform.aws.S3Address;
import dev.vto.platform.catalog.CatalogEntry;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobConfig;
import dev.vto.platform.job.JobInputs;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.telemetry.Timestamps;
import dev.vto.platform.tryon.TryOnParameters;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes the first version of a job, of pictures that may be used. Its deadline is up to a second early, by chance: of two requests under
 * one key in the same millisecond each knows its own job by it, but for one pair in a thousand.
 */
@Singleton
class NewJobs {
    private static final int DEADLINE_WITHIN_MILLIS = 1000;

    private final JobConfig times;
    private final SweepConfig sweep;
    private final Clock clock;

    NewJobs(JobConfig times, SweepConfig sweep, Clock clock) {
        this.times = times;
        this.sweep = sweep;
        this.clock = clock;
    }

    /**
     * The job of this request.
     *
     * @throws dev.vto.platform.problem.ProblemException where a picture may not be used or parameters do not fit it
     */
    Job of(String id, OwnerKey owner, SubmitRequest request, String hash, Lookup.Found found) {
        CatalogEntry model = CatalogRules.model(found.model(), request, owner);
        CatalogEntry product = CatalogRules.product(found.product(), request);
        TryOnParameters parameters = ParameterRules.complete(request.parameters(), product);
        String maskId = parameters.maskId();
        S3Address mask = maskId == null
                ? null
                : CatalogRules.mask(found.mask(), maskId, model, owner)
                        .picture()
                        .address();
        Instant now = Timestamps.toMillis(clock.instant());
        return Job.accepted(
                id,
                owner,
                request.connectionId(),
                new JobInputs(
                        model.id(),
                        model.picture().address(),
                        product.id(),
                        product.picture().address(),
                        mask),
                parameters,
                hash,
                now,
                now.plus(sweep.resendAfter()),
                now.plus(times.deadline())
                        .minusMillis(ThreadLocalRandom.current().nextInt(DEADLINE_WITHIN_MILLIS)),
                now.plus(times.keep()));
    }
}
