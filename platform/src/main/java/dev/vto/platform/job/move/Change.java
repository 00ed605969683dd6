package dev.vto.platform.job.move;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobFailure;
import dev.vto.platform.job.JobMoment;
import dev.vto.platform.job.JobResult;
import dev.vto.platform.job.JobStage;
import dev.vto.platform.job.JobStatus;
import dev.vto.platform.job.Lease;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** The next version of a job, being put together. A terminal job is due no more; its lease's token stays. */
final class Change {
    private final Job before;
    private final Instant now;
    private final Map<JobMoment, Instant> timings = new EnumMap<>(JobMoment.class);
    private JobStatus status;
    private JobStage stage;
    private int attempt;
    private int engineCalls;
    private int refusedCalls;
    private Lease lease;
    private Instant dueAt;
    private JobResult result;
    private JobFailure failure;

    Change(Job before, Instant now) {
        this.before = before;
        this.now = now;
        this.timings.putAll(before.timings());
        this.status = before.status();
        this.stage = before.stage();
        this.attempt = before.attempt();
        this.engineCalls = before.engineCalls();
        this.refusedCalls = before.refusedCalls();
        this.lease = before.lease();
        this.dueAt = before.dueAt();
        this.result = before.result();
        this.failure = before.failure();
    }

    Change status(JobStatus next, JobStage nextStage) {
        this.status = next;
        this.stage = nextStage;
        return this;
    }

    Change attempt(int next) {
        this.attempt = next;
        return this;
    }

    Change engineCalls(int next) {
        this.engineCalls = next;
        return this;
    }

    Change refusedCalls(int next) {
        this.refusedCalls = next;
        return this;
    }

    Change lease(Lease next) {
        this.lease = next;
        return this;
    }

    Change dueAt(Instant next) {
        this.dueAt = before.byDeadline(next);
        return this;
    }

    Change result(JobResult next) {
        this.result = next;
        return this;
    }

    Change failure(JobFailure next) {
        this.failure = next;
        return this;
    }

    Change moment(JobMoment moment) {
        return moment(moment, now);
    }

    Change moment(JobMoment moment, Instant time) {
        timings.put(moment, time);
        return this;
    }

    Job next() {
        return new Job(
                before.id(),
                before.owner(),
                before.connectionId(),
                before.inputs(),
                before.parameters(),
                before.requestHash(),
                status,
                stage,
                before.version() + 1,
                attempt,
                engineCalls,
                refusedCalls,
                lease,
                status.terminal() ? null : dueAt,
                before.deadlineAt(),
                result,
                failure,
                timings,
                before.createdAt(),
                now,
                before.expiresAt());
    }
}
