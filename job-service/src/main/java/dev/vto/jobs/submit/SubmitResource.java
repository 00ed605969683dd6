package dev.vto.jobs.submit;

import dev.vto.jobs.answer.JobAnswers;
import dev.vto.jobs.answer.JobView;
import dev.vto.jobs.answer.Operations;
import dev.vto.jobs.request.IdempotencyKey;
import dev.vto.jobs.request.SubmitRequest;
import dev.vto.jobs.waiting.Prefer;
import dev.vto.jobs.waiting.Waiting;
import dev.vto.jobs.work.InTurn;
import dev.vto.platform.overload.Bounded;
import dev.vto.platform.owner.CurrentOwner;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes jobs. */
@Bounded
@InTurn
@Path("/v1/jobs")
@Tag(name = "Jobs")
public class SubmitResource {
    private final Submitter submitter;
    private final JobAnswers answers;
    private final Waiting waiting;
    private final CurrentOwner caller;
    private final SubmitMetrics metrics;

    SubmitResource(
            Submitter submitter, JobAnswers answers, Waiting waiting, CurrentOwner caller, SubmitMetrics metrics) {
        this.submitter = submitter;
        this.answers = answers;
        this.waiting = waiting;
        this.caller = caller;
        this.metrics = metrics;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = Operations.SUBMIT,
            summary = "Try a product on",
            description = "Accepts a job and answers at once; it is never lost and ends in exactly one way. "
                    + "A request that is repeated with the same Idempotency-Key finds the same job.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SubmitRequest.class),
                            examples = {
                                @ExampleObject(
                                        name = "by product",
                                        value = "{\"modelId\": \"m-17\", \"productId\": \"p-9\"}"),
                                @ExampleObject(name = "by SKU, with wishes", value = """
                                                {"modelId": "m-17", "externalId": "SKU-123",
                                                 "parameters": {"garmentClass": "LONG_SLEEVE_SHIRT",
                                                                "tuckingStyle": "TUCKED", "numberOfImages": 2, "seed": 12}}""")
                            }))
    @APIResponse(
            responseCode = "202",
            description = "Accepted; still open",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the job is read",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The job that this Idempotency-Key already made (with `Idempotent-Replayed: true`), "
                    + "or a new one that ended within `Prefer: wait`",
            headers =
                    @Header(
                            name = "Idempotent-Replayed",
                            description = "`true` where the job was there before",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response submit(
            @Valid @NotNull(message = "must be a JSON object") SubmitRequest request,
            @Parameter(
                            description = "1 to 255 visible ASCII characters; the same key means the same job",
                            example = "3f0c4b9e-8a51-4b0e-9a36-0d5c1f6f2b11")
                    @HeaderParam(IdempotencyKey.HEADER)
                    String idempotencyKey,
            @Parameter(description = Prefer.DESCRIPTION, example = "wait=10") @HeaderParam(Prefer.HEADER)
                    String prefer) {
        String key = IdempotencyKey.check(idempotencyKey);
        Submission submission = metrics.total(() -> submitter.submit(caller.key(), request, key));
        Waiting.Outcome waited = waiting.await(submission.job(), Prefer.waitOf(prefer));
        boolean accepted = !submission.replayed() && !waited.job().status().terminal();
        Response.ResponseBuilder answer = answers.answer(accepted ? 202 : 200, waited.job())
                .header(HttpHeaders.LOCATION, JobAnswers.location(waited.job()));
        if (submission.replayed()) {
            answer.header("Idempotent-Replayed", "true");
        }
        return waited.mark(answer).build();
    }
}
