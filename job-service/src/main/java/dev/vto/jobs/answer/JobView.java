package dev.vto.jobs.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vto.platform.job.JobStage;
import dev.vto.platform.job.JobStatus;
import dev.vto.platform.job.view.ErrorView;
import dev.vto.platform.job.view.ResultView;
import dev.vto.platform.tryon.TryOnParameters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A job as its owner sees it. Times are ISO-8601 UTC with milliseconds.
 *
 * @param id 32 hex digits
 * @param status where it stands
 * @param stage how far it has come
 * @param version grows with each transition
 * @param modelId the person
 * @param productId the garment
 * @param parameters the wishes, with the product's defaults filled in
 * @param result where the pictures are; only when completed
 * @param error why there are none; only when ended in error
 * @param engine what rendered it; only when completed
 * @param attempt how often a worker took it
 * @param timings when it came past accepted, claimed, engine_called, rendered and stored
 * @param createdAt when it was accepted
 * @param updatedAt when it changed last
 * @param expiresAt when it is no longer shown
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Job", description = "One try-on, from acceptance to its pictures")
public record JobView(
        @Schema(examples = "0123456789abcdef0123456789abcdef")
        String id,

        JobStatus status,
        JobStage stage,

        @Schema(description = "Grows with each transition; also the ETag", examples = "4")
        long version,

        @Schema(examples = "m-17") String modelId,
        @Schema(examples = "p-9") String productId,
        TryOnParameters parameters,
        ResultView result,
        ErrorView error,
        EngineView engine,

        @Schema(description = "How often a worker took it", examples = "1")
        int attempt,

        @Schema(
                description = "When it came past accepted, claimed, engine_called, rendered and stored",
                examples = "{\"accepted\": \"2026-11-24T09:15:00.000Z\", \"claimed\": \"2026-11-24T09:15:00.041Z\"}")
        Map<String, String> timings,

        @Schema(examples = "2026-11-24T09:15:00.000Z") String createdAt,
        @Schema(examples = "2026-11-24T09:15:08.250Z") String updatedAt,
        @Schema(examples = "2026-12-24T09:15:00.000Z") String expiresAt) {}
