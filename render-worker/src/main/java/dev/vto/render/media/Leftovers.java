package dev.vto.render.media;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobResult;
import dev.vto.platform.job.store.JobStore;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Removes pictures that no job shows. Only once the row is terminal: until then a successor may adopt them, and would
 * finish with pictures that are being removed. What is missed here goes with the bucket's lifecycle.
 */
@Singleton
public final class Leftovers {
    private static final Logger LOG = Logger.getLogger(Leftovers.class);

    private final JobStore jobs;
    private final ResultObjects results;

    public Leftovers(JobStore jobs, ResultObjects results) {
        this.jobs = jobs;
        this.results = results;
    }

    /** A worker lost its job after it had stored these. */
    public void afterLosing(String jobId, List<String> keys) {
        tidy(jobId, () -> {
            Optional<Job> job = jobs.get(jobId);
            return job.isEmpty() || job.get().status().terminal() ? unused(job, keys) : List.of();
        });
    }

    /** A job of several attempts is finished: what the others left goes. */
    public void afterFinishing(Job job) {
        tidy(job.id(), () -> unused(Optional.of(job), results.keys(job.id())));
    }

    private static List<String> unused(Optional<Job> job, List<String> keys) {
        Optional<JobResult> result = job.map(Job::result);
        return keys.stream()
                .filter(key -> result.filter(shown -> shown.shows(key)).isEmpty())
                .toList();
    }

    private void tidy(String jobId, Supplier<List<String>> unused) {
        try {
            List<String> keys = unused.get();
            results.remove(keys);
            if (!keys.isEmpty()) {
                LOG.infof("Removed %d pictures that job %s does not show", keys.size(), jobId);
            }
        } catch (SdkException e) {
            LOG.warnf(
                    "Pictures that job %s does not show stay until the bucket's lifecycle removes them: %s", jobId, e);
        }
    }
}
