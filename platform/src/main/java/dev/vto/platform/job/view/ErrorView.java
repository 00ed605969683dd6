package dev.vto.platform.job.view;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a job ended without pictures.
 *
 * @param code stable
 * @param message for people
 */
@RegisterForReflection
@Schema(name = "JobError", description = "Why the job ended without pictures. Decide on `code`.")
public record ErrorView(
        @Schema(examples = "timed_out") String code,

        @Schema(examples = "No engine answered within 15 minutes; submit the job again")
        String message) {}
