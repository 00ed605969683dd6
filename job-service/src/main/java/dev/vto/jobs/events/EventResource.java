package dev.vto.jobs.events;

import dev.vto.jobs.answer.JobView;
import dev.vto.jobs.answer.Operations;
import dev.vto.jobs.read.OwnJobs;
import dev.vto.jobs.work.Work;
import dev.vto.platform.job.Job;
import dev.vto.platform.overload.LoadShedding;
import dev.vto.platform.owner.CurrentOwner;
import dev.vto.platform.problem.CommonProblem;
import dev.vto.platform.problem.ProblemException;
import dev.vto.platform.telemetry.LogContext;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseHeader;
import software.amazon.awssdk.core.exception.SdkException;

/** Follows one job by server-sent events (HTML Living Standard, section 9.2). */
@Path("/v1/jobs/{id}/events")
@Tag(name = "Jobs")
public class EventResource {
    private static final Logger LOG = Logger.getLogger(EventResource.class);
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final OwnJobs jobs;
    private final EventStreams streams;
    private final LoadShedding load;
    private final Work work;
    private final CurrentOwner caller;

    EventResource(OwnJobs jobs, EventStreams streams, LoadShedding load, Work work, CurrentOwner caller) {
        this.jobs = jobs;
        this.streams = streams;
        this.load = load;
        this.work = work;
        this.caller = caller;
    }

    @GET
    @Blocking
    @RunOnVirtualThread
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "private, no-cache")
    @Operation(
            operationId = Operations.EVENTS,
            summary = "Follow a job",
            description =
                    "Sends the job as it is now, and each later version, as an event `job` whose id is the version; "
                            + "versions in between may be left out, the last one never is. Ends with the job, or when the pod is "
                            + "replaced or full, or at once without an event when it has too much to do or cannot read the job: "
                            + "an EventSource then comes again by itself and says what it has.")
    @APIResponse(
            responseCode = "200",
            description = "Events; a comment every 20 s where there are none",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = JobView.class)))
    @APIResponse(
            responseCode = "204",
            description = "The job has ended, and the client has its last version: do not come again")
    public Multi<OutboundSseEvent> events(
            @Parameter(description = "32 hex digits", example = "0123456789abcdef0123456789abcdef") @PathParam("id")
                    String id,
            @Parameter(description = "The version that the client has", example = "2") @HeaderParam(LAST_EVENT_ID)
                    String last,
            @Context Sse sse)
            throws Exception {
        try (LogContext _ = LogContext.job(id)) {
            long seen = version(last);
            return follow(load.asRequest(() -> work.inTurn(() -> jobs.get(caller.key(), id))), seen, sse);
        } catch (ProblemException e) {
            if (e.type() == CommonProblem.OVERLOADED) {
                return streams.later(sse);
            }
            throw e;
        } catch (SdkException e) {
            LOG.warnf("A stream's row could not be read; its client is to come again: %s", e.getMessage());
            return streams.later(sse);
        }
    }

    private Multi<OutboundSseEvent> follow(Job job, long seen, Sse sse) {
        if (job.status().terminal() && seen >= job.version()) {
            throw new WebApplicationException(Response.noContent().build());
        }
        return streams.of(job, seen, sse);
    }

    private static long version(String last) {
        try {
            return last == null || last.isBlank() ? 0 : Long.parseLong(last.strip());
        } catch (NumberFormatException e) {
            throw CommonProblem.INVALID_REQUEST.because(
                    LAST_EVENT_ID, LAST_EVENT_ID + " is '" + last + "'; it must be the id of an event, a whole number");
        }
    }
}
