package dev.vto.jobs.read;

import dev.vto.jobs.answer.JobAnswers;
import dev.vto.jobs.answer.Operations;
import dev.vto.jobs.work.InTurn;
import dev.vto.platform.overload.Bounded;
import dev.vto.platform.owner.CurrentOwner;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists the caller's jobs. */
@Bounded
@InTurn
@Path("/v1/jobs")
@Tag(name = "Jobs")
public class ListResource {
    private final OwnJobs jobs;
    private final JobAnswers answers;
    private final CurrentOwner caller;

    ListResource(OwnJobs jobs, JobAnswers answers, CurrentOwner caller) {
        this.jobs = jobs;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = Operations.LIST,
            summary = "List jobs",
            description = "The caller's jobs, the newest first. A page may hold fewer than `limit`, even none, "
                    + "while there is a cursor: go on until there is none. A job may appear a moment after its 202.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = JobPage.class)))
    public Response list(
            @Parameter(description = "Where to begin, as the page before said") @QueryParam("cursor") String cursor,
            @Parameter(
                            description = "How many, 1 to 100; 20 when left out",
                            example = "20",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100"))
                    @QueryParam("limit")
                    String limit,
            @Parameter(
                            description = "Only jobs of this status",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"created", "processing", "completed", "error", "cancelled"}))
                    @QueryParam("status")
                    String status) {
        ListQuery query = ListQuery.of(limit, status);
        OwnJobs.Page page = jobs.list(caller.key(), query.status(), query.limit(), cursor);
        return Response.ok(new JobPage(page.jobs().stream().map(answers::view).toList(), page.cursor()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
