package dev.vto.jobs.answer;

import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobMoment;
import dev.vto.platform.job.JobResult;
import dev.vto.platform.job.view.JobViews;
import dev.vto.platform.telemetry.Timestamps;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes answers of jobs. */
@Singleton
public class JobAnswers {
    private final JobViews views;

    public JobAnswers(JobViews views) {
        this.views = views;
    }

    /** The job as JSON, with its ETag; never kept by caches in between. */
    public Response.ResponseBuilder answer(int status, Job job) {
        return Response.status(status)
                .tag(tag(job))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .entity(view(job));
    }

    /** Weak, because the presigned addresses differ from answer to answer. */
    public static EntityTag tag(Job job) {
        return new EntityTag(Long.toString(job.version()), true);
    }

    /** Where the job is read. */
    public static String location(Job job) {
        return "/v1/jobs/" + job.id();
    }

    /** The job as its owner sees it. */
    public JobView view(Job job) {
        return new JobView(
                job.id(),
                job.status(),
                job.stage(),
                job.version(),
                job.inputs().modelId(),
                job.inputs().productId(),
                job.parameters(),
                views.result(job),
                views.error(job),
                engine(job.result()),
                job.attempt(),
                timings(job),
                Timestamps.format(job.createdAt()),
                Timestamps.format(job.updatedAt()),
                Timestamps.format(job.expiresAt()));
    }

    private static EngineView engine(JobResult result) {
        return result == null ? null : new EngineView(result.engine(), result.engineModel(), result.billedUnits());
    }

    private static Map<String, String> timings(Job job) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (JobMoment moment : JobMoment.values()) {
            Instant time = job.timings().get(moment);
            if (time != null) {
                shown.put(moment.text(), Timestamps.format(time));
            }
        }
        return shown;
    }
}
