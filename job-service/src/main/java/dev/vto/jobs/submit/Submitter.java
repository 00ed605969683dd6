package dev.vto.jobs.submit;

import dev.vto.jobs.answer.JobProblem;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.message.JobMessages;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.telemetry.LogContext;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Accepts jobs: the row first, the messages after, and the client does not wait for the latter. */
@Singleton
class Submitter {
    private static final Logger LOG = Logger.getLogger(Submitter.class);

    private final Lookup lookup;
    private final NewJobs newJobs;
    private final JobStore store;
    private final JobMessages messages;
    private final SubmitMetrics metrics;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Submitter(
            Lookup lookup, NewJobs newJobs, JobStore store, JobMessages messages, SubmitMetrics metrics, Clock clock) {
        this.lookup = lookup;
        this.newJobs = newJobs;
        this.store = store;
        this.messages = messages;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Accepts the request, or finds the job that it already became.
     *
     * @param key the Idempotency-Key, or null
     * @throws dev.vto.platform.problem.ProblemException when the request is refused
     */
    Submission submit(OwnerKey owner, SubmitRequest request, String key) {
        request.checkProduct();
        ParameterRules.check(request.parameters());
        String id = key == null ? JobIds.random(random) : JobIds.of(owner, key);
        String hash = RequestHash.of(request);
        try (LogContext _ = LogContext.job(id)) {
            Lookup.Found found = metrics.lookup(() -> lookup.read(request, id, key != null));
            if (found.job().isPresent()) {
                return replay(found.job().get(), hash, key);
            }
            Job job = newJobs.of(id, owner, request, hash, found);
            Optional<Job> earlier = metrics.write(() -> store.create(job));
            return earlier.isPresent() ? replay(earlier.get(), hash, key) : accepted(job);
        }
    }

    private Submission accepted(Job job) {
        messages.inBackground(job, () -> messages.render(job, Duration.ZERO));
        messages.inBackground(job, () -> messages.changed(job));
        metrics.accepted();
        LOG.infof(
                "Accepted: model %s, product %s",
                job.inputs().modelId(), job.inputs().productId());
        return new Submission(job, false);
    }

    private Submission replay(Job job, String hash, String key) {
        if (!job.requestHash().equals(hash)) {
            throw JobProblem.KEY_REUSED.because(
                    "Idempotency-Key",
                    "Idempotency-Key '%s' was used for another request; use a new key for a new job".formatted(key));
        }
        if (!clock.instant().isBefore(job.expiresAt())) {
            throw JobProblem.KEY_REUSED.because(
                    "Idempotency-Key",
                    "Idempotency-Key '%s' was used for a job that has expired; use a new key".formatted(key));
        }
        metrics.replayed();
        return new Submission(job, true);
    }
}
