package dev.vto.jobs.read;

import dev.vto.jobs.answer.JobProblem;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobConfig;
import dev.vto.platform.job.JobStatus;
import dev.vto.platform.job.store.JobIndex;
import dev.vto.platform.job.store.JobStore;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.page.Cursor;
import dev.vto.platform.problem.CommonProblem;
import dev.vto.platform.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Jobs that their owner may see: not another's, not expired. */
@Singleton
public class OwnJobs {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final JobStore store;
    private final JobIndex index;
    private final JobConfig times;
    private final Clock clock;

    OwnJobs(JobStore store, JobIndex index, JobConfig times, Clock clock) {
        this.store = store;
        this.index = index;
        this.times = times;
        this.clock = clock;
    }

    /**
     * One page of jobs.
     *
     * @param jobs the newest first; fewer than asked for, or none, where a filter or stale index entries left some out
     * @param cursor where the next page begins, or null after the last
     */
    record Page(List<Job> jobs, String cursor) {}

    /**
     * The job as it is now.
     *
     * @throws ProblemException when there is none that the caller may see
     */
    public Job get(OwnerKey caller, String id) {
        Optional<Job> found = ID.matcher(id).matches() ? store.get(id) : Optional.empty();
        return found.filter(job -> visible(job, caller))
                .orElseThrow(() -> JobProblem.JOB_NOT_FOUND.because(
                        "id", "There is no job '" + id + "' of yours, or it has expired"));
    }

    /** The caller's jobs, where wished only those of one status (else null). */
    Page list(OwnerKey caller, JobStatus status, int most, String cursor) {
        checkCursor(caller, cursor);
        JobIndex.Page ids = index.ownedBy(caller, clock.instant().minus(times.keep()), most, cursor);
        List<Job> jobs = store.getAll(ids.ids()).stream()
                .filter(job -> visible(job, caller))
                .filter(job -> status == null || job.status() == status)
                .toList();
        return new Page(jobs, ids.cursor());
    }

    private boolean visible(Job job, OwnerKey caller) {
        Instant now = clock.instant();
        return job.owner().equals(caller) && now.isBefore(job.expiresAt());
    }

    private static boolean isText(AttributeValue value) {
        return value != null && value.s() != null && !value.s().isEmpty();
    }

    /* DynamoDB refuses a start key of another partition as a fault of this service; it is the client's. */
    private static void checkCursor(OwnerKey caller, String cursor) {
        Map<String, AttributeValue> start = Cursor.start(cursor);
        boolean usable = start.isEmpty()
                || start.size() == 3
                        && isText(start.get("id"))
                        && isText(start.get("created_at"))
                        && AttributeValue.fromS(caller.value()).equals(start.get("owner_key"));
        if (!usable) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "cursor", "The cursor is not of this listing; leave it out to begin at the first page");
        }
    }
}
