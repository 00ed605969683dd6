package dev.vto.jobs.read;

import dev.vto.jobs.answer.JobAnswers;
import dev.vto.jobs.answer.JobView;
import dev.vto.jobs.answer.Operations;
import dev.vto.jobs.waiting.Prefer;
import dev.vto.jobs.waiting.Waiting;
import dev.vto.jobs.work.InTurn;
import dev.vto.platform.overload.Bounded;
import dev.vto.platform.owner.CurrentOwner;
import dev.vto.platform.telemetry.LogContext;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows and cancels one job. */
@Bounded
@InTurn
@Path("/v1/jobs/{id}")
@Tag(name = "Jobs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class JobResource {
    private final OwnJobs jobs;
    private final Cancelling cancelling;
    private final Waiting waiting;
    private final JobAnswers answers;
    private final CurrentOwner caller;

    JobResource(OwnJobs jobs, Cancelling cancelling, Waiting waiting, JobAnswers answers, CurrentOwner caller) {
        this.jobs = jobs;
        this.cancelling = cancelling;
        this.waiting = waiting;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = Operations.GET,
            summary = "Read a job",
            description = "The job as it is now. Addresses of pictures live 15 minutes: "
                    + "ask without If-None-Match for fresh ones.")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The version; weak, because the addresses differ each time",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "304", description = "Still the version that If-None-Match names")
    public Response get(
            @Parameter(description = "32 hex digits", example = "0123456789abcdef0123456789abcdef") @PathParam("id")
                    String id,
            @Parameter(description = Prefer.DESCRIPTION, example = "wait=10") @HeaderParam(Prefer.HEADER) String prefer,
            @Context Request request) {
        try (LogContext _ = LogContext.job(id)) {
            Waiting.Outcome waited = waiting.await(jobs.get(caller.key(), id), Prefer.waitOf(prefer));
            Response.ResponseBuilder unchanged = request.evaluatePreconditions(JobAnswers.tag(waited.job()));
            return waited.mark(unchanged != null ? unchanged : answers.answer(200, waited.job()))
                    .build();
        }
    }

    @DELETE
    @Operation(
            operationId = Operations.CANCEL,
            summary = "Cancel a job",
            description = "Ends an open job; a cancelled one stays as it is, so that this can be repeated. "
                    + "An engine that already works may still be paid for.")
    @APIResponse(
            responseCode = "200",
            description = "The job, cancelled",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response cancel(
            @Parameter(description = "32 hex digits", example = "0123456789abcdef0123456789abcdef") @PathParam("id")
                    String id) {
        try (LogContext _ = LogContext.job(id)) {
            return answers.answer(200, cancelling.cancel(caller.key(), id)).build();
        }
    }
}
